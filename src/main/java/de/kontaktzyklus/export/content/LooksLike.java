package de.kontaktzyklus.export.content;

import de.kontaktzyklus.export.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a content is by its first bytes, whatever its name says. */
final class LooksLike {

    /** First bytes, read as Latin-1, and what begins with them. */
    private record Mark(String start, Problem problem) {}

    private static final List<Mark> MARKS = List.of(
            new Mark("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", Problem.LOOKS_LIKE_OLD_WORKBOOK),
            new Mark("\u001F\u008B", Problem.LOOKS_LIKE_PACKED),
            new Mark("%PDF", Problem.LOOKS_LIKE_PDF),
            new Mark("7z\u00BC\u00AF'\u001C", Problem.LOOKS_LIKE_ARCHIVE),
            new Mark("Rar!\u001A", Problem.LOOKS_LIKE_ARCHIVE),
            new Mark("BZh", Problem.LOOKS_LIKE_ARCHIVE),
            new Mark("\u00FD7zXZ", Problem.LOOKS_LIKE_ARCHIVE),
            new Mark("(\u00B5/\u00FD", Problem.LOOKS_LIKE_ARCHIVE),
            new Mark("\u0089PNG", Problem.CONTENT_BINARY),
            new Mark("\u00FF\u00D8\u00FF", Problem.CONTENT_BINARY),
            new Mark("{\\rtf", Problem.LOOKS_LIKE_DOCUMENT));

    private static final List<String> PAGES = List.of("<!doctype", "<html", "<table", "<?xml");
    private static final String ZIP = "PK\u0003\u0004";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";
    private static final String UTF8_MARK = "\u00EF\u00BB\u00BF";

    private LooksLike() {}

    /** What is wrong with a content that begins like this and is to be text; empty where it may be text. */
    static Optional<Problem> otherThanText(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (text.startsWith(ZIP) || text.startsWith(EMPTY_ZIP)) {
            return Optional.of(isWorkbook(text) ? Problem.LOOKS_LIKE_WORKBOOK : ofOtherZip(text));
        }
        return MARKS.stream()
                .filter(mark -> text.startsWith(mark.start()))
                .map(Mark::problem)
                .findFirst()
                .or(() -> isPage(text) ? Optional.of(Problem.LOOKS_LIKE_PAGE) : Optional.empty());
    }

    /** Whether it begins as a zip: what is in it shows when it is opened. */
    static boolean isZip(byte[] beginning) {
        return new String(beginning, StandardCharsets.ISO_8859_1).startsWith(ZIP);
    }

    private static boolean isWorkbook(String text) {
        return text.contains("xl/") || (text.contains("[Content_Types].xml") && !text.contains("word/"));
    }

    private static Problem ofOtherZip(String text) {
        boolean document = text.contains("application/vnd.oasis") || text.contains("word/");
        return document ? Problem.LOOKS_LIKE_DOCUMENT : Problem.LOOKS_LIKE_ARCHIVE;
    }

    private static boolean isPage(String text) {
        String start = text.startsWith(UTF8_MARK) ? text.substring(UTF8_MARK.length()) : text;
        String first = start.substring(0, Math.min(200, start.length())).strip().toLowerCase(Locale.ROOT);
        return PAGES.stream().anyMatch(first::startsWith);
    }
}
