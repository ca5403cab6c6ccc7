package de.kontaktzyklus.dispatch.files.content.charts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures the labels of charts without a font, by the table of widths in {@code label-widths.txt}, and breaks those
 * that are longer than their room into lines. Nothing is cut off.
 *
 * <p>Widths are in the unit of the font size, with a margin for screens that have another font.
 */
public final class LabelWidths {

    /** Faces with the metrics of Arial need none; Roboto and Segoe UI are a little wider in single letters. */
    private static final double MARGIN = 1.06;

    private static final int THOUSANDTHS = 1000;
    private static final String TABLE = "/de/kontaktzyklus/dispatch/files/label-widths.txt";
    private static final String MAY_END_A_LINE = "-/\u2013";
    private static final Map<Character, int[]> WIDTHS = read();

    private LabelWidths() {}

    /** How wide a text is; characters that the table does not have count as squares. */
    public static double of(String text, double size, boolean bold) {
        int sum = text.chars().map(each -> width(plain((char) each), bold)).sum();
        return sum * size * MARGIN / THOUSANDTHS;
    }

    private static int width(char letter, boolean bold) {
        int[] widths = WIDTHS.get(letter);
        return widths == null ? THOUSANDTHS : widths[bold ? 1 : 0];
    }

    /** A blank or hyphen that ends no line is as wide as one that does. */
    private static char plain(char letter) {
        return switch (letter) {
            case '\u00a0', '\u202f' -> ' ';
            case '\u2011' -> '-';
            default -> letter;
        };
    }

    /**
     * The text in lines that fit: broken between words or behind a hyphen, and within a word that alone is too long.
     */
    public static List<String> lines(String text, double room, double size, boolean bold) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts(text)) {
            if (!line.isEmpty() && of((line + part).strip(), size, bold) > room) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
            while (of(line.strip(), size, bold) > room && line.strip().length() > 1) {
                int end = longestThatFits(line.strip(), room, size, bold);
                lines.add(line.strip().substring(0, end));
                line = line.strip().substring(end);
            }
        }
        lines.add(line.strip());
        return List.copyOf(lines);
    }

    /** Words with the blank or hyphen behind them. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || MAY_END_A_LINE.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(begin, i + 1));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static int longestThatFits(String word, double room, double size, boolean bold) {
        int end = word.length() - 1;
        while (end > 1 && of(word.substring(0, end), size, bold) > room) {
            end--;
        }
        return end;
    }

    private static Map<Character, int[]> read() {
        Map<Character, int[]> widths = new HashMap<>();
        try (InputStream table = Objects.requireNonNull(LabelWidths.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("# ")).forEach(line -> add(widths, line.split(" ", 3)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(widths);
    }

    private static void add(Map<Character, int[]> widths, String[] line) {
        int[] both = {Integer.parseInt(line[0]), Integer.parseInt(line[1])};
        line[2].chars().forEach(each -> widths.put((char) each, both));
    }
}
