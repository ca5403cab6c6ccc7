package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.FormatLimits;
import de.kontaktzyklus.export.RefusedContentException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over the bytes finds, before the text is read.
 *
 * @param sha256 hash of the bytes of the file, not unpacked, lower-case hexadecimal
 * @param length bytes of the content, unpacked
 * @param encoding how the content is to be read
 * @param evidence why so
 */
public record Inspection(String sha256, long length, TextEncoding encoding, EncodingEvidence evidence) {

    private static final int BUFFER = 1 << 16;

    /**
     * Reads all bytes of the file.
     *
     * @throws RefusedContentException when the content cannot be text
     */
    public static Inspection of(ExportSource source, FormatLimits limits) throws IOException {
        try (InputStream bytes = Files.newInputStream(source.path())) {
            return of(bytes, source, limits);
        }
    }

    private static Inspection of(InputStream raw, ExportSource source, FormatLimits limits) throws IOException {
        DigestInputStream hashed = new DigestInputStream(new BufferedInputStream(raw, BUFFER), newSha256());
        EncodingScan scan = new EncodingScan();
        ContentStream content = ContentStream.of(hashed, source, limits);
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            scan.feed(buffer, read);
        }
        hashed.transferTo(OutputStream.nullOutputStream()); // what follows the packed content belongs to the hash, too
        String hash = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        TextEncoding encoding = encoding(scan, source, limits);
        EncodingEvidence evidence = source.isWorkbook() ? EncodingEvidence.NONE : scan.evidence(encoding);
        return new Inspection(hash, content.length(), encoding, evidence);
    }

    /** A workbook has none: its sheets say themselves how they are written. */
    private static TextEncoding encoding(EncodingScan scan, ExportSource source, FormatLimits limits)
            throws IOException {
        if (source.isWorkbook()) {
            WorkbookScan.of(source, limits, scan.beginning());
            return TextEncoding.NONE;
        }
        LooksLike.otherThanText(scan.beginning()).ifPresent(problem -> {
            throw new RefusedContentException(ExportFinding.ofFile(source.name(), problem));
        });
        return scan.result(source.name());
    }

    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
