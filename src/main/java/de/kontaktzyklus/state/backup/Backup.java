package de.kontaktzyklus.state.backup;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.files.AtomicFiles;
import de.kontaktzyklus.files.KeptFolder;
import de.kontaktzyklus.files.UnfinishedFile;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A consistent copy of the state in one file, made while the pipeline runs: the tables as of one moment, always as an
 * SQLite file, and the archived exports in force. A full disk leaves no half backup; a crash leaves at most hidden
 * unfinished files, which the next backup into that folder removes.
 */
public final class Backup {

    static final String STATE = "state.db";
    static final String EXPORTS = "exports/";

    private final StateDatabase state;
    private final Map<String, String> parts = new LinkedHashMap<>();

    private Backup(StateDatabase state) {
        this.state = state;
    }

    /**
     * Makes a backup, readable by owner and group only; a file of this name is replaced.
     *
     * @param program version of the program
     */
    public static void write(StateDatabase state, Path target, String program, Instant now) throws IOException {
        new Backup(state).write(target, program, now);
    }

    private void write(Path target, String program, Instant now) throws IOException {
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        try (UnfinishedFile tables = UnfinishedFile.in(folder)) {
            KeptFolder.sweep(folder);
            state.copyTablesInto(tables.path());
            AtomicFiles.write(target, out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    add(zip, STATE, tables.path());
                    for (ExportKind kind : ExportKind.values()) {
                        addInForce(zip, kind, tables.path());
                    }
                    zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
                    zip.write(new BackupManifest(program, now, parts).text().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            });
        }
    }

    /** As of the moment of the tables: later exports are not in them. */
    private void addInForce(ZipOutputStream zip, ExportKind kind, Path tables) throws IOException {
        Optional<Taken> inForce = state.inForceIn(tables, kind);
        if (inForce.isPresent() && Files.isRegularFile(inForce.get().archived())) {
            add(
                    zip,
                    EXPORTS + inForce.get().archived().getFileName(),
                    inForce.get().archived());
        }
    }

    private void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), sha256());
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                zip.write(buffer, 0, read);
                hashed.write(buffer, 0, read);
            }
        }
        zip.closeEntry();
        parts.put(name, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
