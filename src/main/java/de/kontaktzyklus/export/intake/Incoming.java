package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Arrival;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.content.Inspection;
import de.kontaktzyklus.files.UnfinishedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A file on its way in, copied under a temporary name.
 *
 * @param source the copy, under the name of the original
 * @param sha256 hash of its bytes, lower-case hexadecimal
 * @param stamp of the original
 * @param unfinished the copy
 */
record Incoming(ExportSource source, String sha256, FileStamp stamp, UnfinishedFile unfinished)
        implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /**
     * Copies a file.
     *
     * @throws FileNotReadyException when it cannot be read, or changes while it is read
     * @throws UncheckedIOException when the copy cannot be written
     */
    static Incoming copy(Path file, ExportKind kind, LocalDate exportDate, FileStamp stamp, Path archive) {
        UnfinishedFile unfinished = newFile(archive);
        try {
            String sha256 = copy(file, unfinished.path());
            if (!stamp.equals(FileStamp.of(file)) || Files.size(unfinished.path()) != stamp.size()) {
                throw new FileNotReadyException("Changed while it was read: " + file.getFileName());
            }
            String name = file.getFileName().toString();
            return new Incoming(new ExportSource(kind, unfinished.path(), name, exportDate), sha256, stamp, unfinished);
        } catch (IOException e) {
            remove(unfinished);
            throw new UncheckedIOException("Cannot be copied: " + file.getFileName(), e);
        } catch (RuntimeException e) {
            remove(unfinished);
            throw e;
        }
    }

    /** The same under the name it had in the export folder. */
    Incoming as(String name) {
        return new Incoming(
                new ExportSource(source.kind(), source.path(), name, source.exportDate()), sha256, stamp, unfinished);
    }

    /** The original as it lies in the export folder. */
    Arrival arrival() {
        return new Arrival(source.kind(), source.name(), sha256, stamp.modified());
    }

    private static UnfinishedFile newFile(Path archive) {
        try {
            return UnfinishedFile.in(archive);
        } catch (IOException e) {
            throw new UncheckedIOException("No file can be made in the archive", e);
        }
    }

    private static String copy(Path file, Path unfinished) throws IOException {
        try (InputStream in = open(file);
                DigestInputStream hashed = new DigestInputStream(in, Inspection.newSha256());
                OutputStream out = Files.newOutputStream(unfinished)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = read(hashed, buffer, file); read >= 0; read = read(hashed, buffer, file)) {
                out.write(buffer, 0, read);
            }
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new FileNotReadyException("Cannot be opened: " + file.getFileName(), e);
        }
    }

    private static int read(InputStream in, byte[] buffer, Path file) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new FileNotReadyException("Cannot be read: " + file.getFileName(), e);
        }
    }

    private static void remove(UnfinishedFile unfinished) {
        try {
            unfinished.close();
        } catch (IOException e) {
            // Harmless: unfinished files are removed at the next start.
        }
    }

    /** Gives the copy its final name in the archive. */
    void keepAs(Path archived) throws IOException {
        unfinished.keepAs(archived);
    }

    /** Removes the copy, unless it was given a name. */
    @Override
    public void close() {
        remove(unfinished);
    }
}
