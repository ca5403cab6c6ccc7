package de.kontaktzyklus.state.exports;

import de.kontaktzyklus.files.AtomicFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The bytes of archived exports, in the database: every node can read what another one has taken, even if that node is
 * gone for good. Files in the archive of a node are copies. Only one piece at a time is in memory.
 */
final class ExportContents {

    private static final int PIECE = 1 << 20;

    private final Jdbi jdbi;

    ExportContents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a file as part of a transaction. */
    void keep(Handle handle, String sha256, Path file) {
        try (InputStream content = Files.newInputStream(file);
                OutputStream packed = new GZIPOutputStream(new Pieces(handle, sha256), PIECE)) {
            content.transferTo(packed);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot be read: " + file, failed);
        }
    }

    boolean has(String sha256) {
        return jdbi.withHandle(handle -> piece(handle, sha256, 0).length > 0);
    }

    /** Writes the file again; it is there whole or not at all. */
    void restore(String sha256, Path file) {
        try {
            AtomicFiles.write(
                    file,
                    out -> jdbi.useHandle(handle -> {
                        try (InputStream content = new GZIPInputStream(new Joined(handle, sha256), PIECE)) {
                            content.transferTo(out);
                        }
                    }));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot be made again from the database: " + file, failed);
        }
    }

    private static byte[] piece(Handle handle, String sha256, int part) {
        return handle.createQuery("SELECT content FROM export_content WHERE sha256 = :sha256 AND part = :part")
                .bind("sha256", sha256)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne()
                .orElseGet(() -> new byte[0]);
    }

    /** Writes each piece when it is full, and the last one at the end. */
    private static final class Pieces extends OutputStream {

        private final Handle handle;
        private final String sha256;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int part;

        Pieces(Handle handle, String sha256) {
            this.handle = handle;
            this.sha256 = sha256;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int fits = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, piece, filled, fits);
                filled += fits;
                done += fits;
                if (filled == PIECE) {
                    insert();
                }
            }
        }

        private void insert() {
            handle.execute(
                    "INSERT INTO export_content (sha256, part, content) VALUES (?, ?, ?)"
                            + " ON CONFLICT (sha256, part) DO NOTHING",
                    sha256,
                    part,
                    Arrays.copyOf(piece, filled));
            part++;
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                insert();
            }
        }
    }

    /** Reads piece after piece. */
    private static final class Joined extends InputStream {

        private final Handle handle;
        private final String sha256;
        private byte[] piece = new byte[0];
        private int read;
        private int part;

        Joined(Handle handle, String sha256) {
            this.handle = handle;
            this.sha256 = sha256;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (read == piece.length) {
                piece = piece(handle, sha256, part++);
                read = 0;
            }
            int fits = Math.min(length, piece.length - read);
            System.arraycopy(piece, read, bytes, offset, fits);
            read += fits;
            return fits == 0 && length > 0 ? -1 : fits;
        }

        /** The reader of packed content must look for another stream after the first one only if there may be one. */
        @Override
        public int available() {
            return piece.length - read;
        }
    }
}
