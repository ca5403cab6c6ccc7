package de.kontaktzyklus.state.backup;

import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.files.UnfinishedFile;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.backup.DamagedBackupException.Damage;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.SqliteFile;
import de.kontaktzyklus.state.tables.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts a backup into an empty state, in either database. Everything is checked before anything changes, and one
 * transaction fills the tables: after a crash the state is still empty, and the archive holds at most files without a
 * record.
 */
public final class Restore {

    private static final Pattern PART = Pattern.compile("state\\.db|exports/[A-Za-z0-9_.-]*[A-Za-z0-9]");

    private Restore() {}

    /**
     * Restores a backup. Mails that waited when it was made may have been sent since: they become UNKNOWN and are held.
     * The next digest says all that is open, and replaces them.
     *
     * @throws DamagedBackupException if it is no backup or has changed since it was made
     * @throws StateNotEmptyException if there is something in the state
     * @throws StateInUseException if the pipeline is running on it
     * @throws StateVersionException if a newer version of the program has made the backup
     */
    public static Restored from(Path backup, StatePlace place, Instant now) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile(), StandardCharsets.UTF_8)) {
            BackupManifest manifest = verified(zip);
            try (StateDatabase state = place.open();
                    UnfinishedFile tables = UnfinishedFile.in(place.directory())) {
                try (OutputStream out = tables.fill()) {
                    unpack(zip, Backup.STATE, out);
                }
                DataSource copy = SqliteFile.single(tables.path());
                Schema.of(copy, Dialect.SQLITE).bringUpToDate();
                List<String> exports = manifest.parts().keySet().stream()
                        .filter(part -> part.startsWith(Backup.EXPORTS))
                        .toList();
                int held = Jdbi.create(copy)
                        .withHandle(from -> state.fillFrom(from, now, () -> {
                            for (String export : exports) {
                                AtomicFiles.write(place.directory().resolve(export), out -> unpack(zip, export, out));
                            }
                        }));
                return new Restored(manifest.madeAt(), manifest.program(), exports.size(), held);
            }
        } catch (ZipException broken) {
            throw new DamagedBackupException(Damage.NO_BACKUP, "is no backup, or a damaged one");
        }
    }

    private static BackupManifest verified(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new DamagedBackupException(Damage.NO_BACKUP, "is no backup");
        }
        BackupManifest manifest = BackupManifest.of(text(zip, entry));
        if (!manifest.parts().containsKey(Backup.STATE)) {
            throw new DamagedBackupException(Damage.NO_BACKUP, "holds no state");
        }
        for (Map.Entry<String, String> part : manifest.parts().entrySet()) {
            if (!PART.matcher(part.getKey()).matches() || !part.getValue().equals(hash(zip, part.getKey()))) {
                throw new DamagedBackupException(Damage.CHANGED, "has changed since it was made: " + part.getKey());
            }
        }
        return manifest;
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return "";
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), Backup.sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static void unpack(ZipFile zip, String part, OutputStream out) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            in.transferTo(out);
        }
    }

    /**
     * What was restored.
     *
     * @param madeAt when the backup was made; what happened later is not in it
     * @param program version that made it
     * @param exports archived files
     * @param heldMails mails that waited then and are held now
     */
    public record Restored(Instant madeAt, String program, int exports, int heldMails) {}
}
