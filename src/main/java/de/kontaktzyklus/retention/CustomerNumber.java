package de.kontaktzyklus.retention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for a customer number as a whole word: 1001 does not name 100. */
public final class CustomerNumber {

    private final Word inText;
    private final Word inBytes;

    public CustomerNumber(String customer) {
        this.inText = Word.of(customer);
        // Bytes are looked at as if each were a letter, so that no encoding can be wrong.
        this.inBytes = Word.of(new String(customer.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    public boolean isIn(String text) {
        return inText.isIn(text);
    }

    /** Whether a file names it: text, packed or not, or a workbook. If a file cannot be read, it may name it. */
    public boolean isIn(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            if (name.endsWith(".xlsx")) {
                return isInPartOf(new ZipInputStream(in));
            }
            return isIn(name.endsWith(".gz") ? new GZIPInputStream(in) : in);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private boolean isInPartOf(ZipInputStream zip) throws IOException {
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            if (isIn(zip)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(InputStream bytes) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inBytes.isIn(line)) {
                return true;
            }
        }
        return false;
    }

    /** Most lines do not hold its letters at all, and to look for those takes a fraction of the time. */
    private record Word(String letters, Pattern alone) {

        static Word of(String letters) {
            return new Word(
                    letters, Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(letters) + "(?![\\p{L}\\p{N}])"));
        }

        boolean isIn(String text) {
            return text.contains(letters) && alone.matcher(text).find();
        }
    }
}
