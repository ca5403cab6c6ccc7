package de.kontaktzyklus.export.intake;

import de.kontaktzyklus.export.content.Inspection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** By what the state knows the bytes of a file again. */
public final class FileHash {

    private FileHash() {}

    /** SHA-256 of its bytes, lower-case hexadecimal. */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream hashed = new DigestInputStream(in, Inspection.newSha256())) {
            hashed.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        }
    }
}
