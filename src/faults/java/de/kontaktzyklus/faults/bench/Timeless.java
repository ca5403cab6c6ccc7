package de.kontaktzyklus.faults.bench;

import de.kontaktzyklus.faults.database.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The content of a summary file but for the time at which it was made, which is another one in each run. */
final class Timeless {

    private static final Pattern MADE_AT = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4} [0-9]{2}:[0-9]{2}"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");

    private Timeless() {}

    static String hash(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            boolean isWorkbook = String.valueOf(file.getFileName()).endsWith(".xlsx");
            String text = isWorkbook ? unpacked(content) : text(content);
            return Sha256.of(MADE_AT.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unpacked(byte[] workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(text(zip.readAllBytes()));
            }
        }
        return all.toString();
    }

    /** Every byte as it is. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
