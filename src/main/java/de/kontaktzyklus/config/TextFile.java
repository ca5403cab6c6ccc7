package de.kontaktzyklus.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads a file of the configuration as strict UTF-8: a file in another encoding is refused, not guessed. */
public final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The text, without a byte order mark.
     *
     * @throws ConfigurationException when the file is missing, cannot be read or is no UTF-8
     */
    public static String read(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(file, Problem.NO_UTF_8);
        } catch (IOException e) {
            throw refused(file, Files.exists(file) ? Problem.UNREADABLE_FILE : Problem.MISSING_FILE);
        }
    }

    /** Why a file cannot be read as text; empty if it can. */
    public static Optional<ConfigurationFinding> fault(Path file) {
        try {
            read(file);
            return Optional.empty();
        } catch (ConfigurationException unreadable) {
            return unreadable.findings().stream().findFirst();
        }
    }

    /** SHA-256 of the text, in hexadecimal digits, so that one can tell years later which one it was. */
    public static String fingerprint(Path file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(read(file).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static ConfigurationException refused(Path file, Problem problem) {
        return new ConfigurationException(
                List.of(new ConfigurationFinding(file.toString(), 0, "", "", problem, List.of())));
    }
}
