package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The content of a file: unpacked if it is a {@code .gz}, and refused as soon as it is over the limit. */
public final class ContentStream extends FilterInputStream {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final long limit;
    private long length;

    private ContentStream(InputStream in, String name, long limit) {
        super(in);
        this.name = name;
        this.limit = limit;
    }

    public static ContentStream open(ExportSource source, FormatLimits limits) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(source.path()), BUFFER);
        try {
            return of(bytes, source, limits);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    static ContentStream of(InputStream bytes, ExportSource source, FormatLimits limits) throws IOException {
        try {
            InputStream content = source.isPacked() ? new GZIPInputStream(bytes, BUFFER) : bytes;
            return new ContentStream(content, source.name(), limits.maxFileSize());
        } catch (EOFException | ZipException e) {
            throw damaged(source.name());
        }
    }

    /** Bytes of content read so far. */
    long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        try {
            int read = super.read(buffer, offset, count);
            return read < 0 ? read : counted(read);
        } catch (EOFException | ZipException e) {
            throw damaged(name);
        }
    }

    private int counted(int read) {
        length += read;
        if (length > limit) {
            throw new RefusedContentException(ExportFinding.ofFile(name, Problem.FILE_TOO_LARGE, limit));
        }
        return read;
    }

    private static RefusedContentException damaged(String name) {
        return new RefusedContentException(ExportFinding.ofFile(name, Problem.PACKED_DAMAGED));
    }
}
