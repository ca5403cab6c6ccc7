package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.texts.PaddedText;
import de.kontaktzyklus.texts.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a page as plain text in 78 columns, as RFC 5322 recommends. */
public final class PlainText {

    private static final int WIDTH = 78;
    private static final int CUSTOMER_WIDTH = 16;
    private static final String INDENT = "      ";

    private PlainText() {}

    /** A heading over a line of the given sign. */
    public static String underlined(String heading, char sign) {
        String text = wrapped(heading);
        int longest = text.lines().mapToInt(String::length).max().orElse(0);
        return text + "\n" + String.valueOf(sign).repeat(longest);
    }

    /** A sentence with a blank line before it. */
    public static String paragraph(String text) {
        return "\n" + wrapped(text);
    }

    /**
     * What it is and where. An address stays whole, in brackets and in a line of its own, so that mail programs make a
     * link of it even where a share has blanks in its name. Source: RFC 3986, appendix C.
     */
    public static String place(Page.Place place) {
        return place.link().isEmpty()
                ? paragraph(place.what() + " " + place.shown())
                : paragraph(place.what()) + "\n<" + place.shown() + ">";
    }

    /** A line across the page. */
    public static String rule() {
        return "-".repeat(WIDTH);
    }

    /** Broken between words; a word longer than a line stays whole. */
    public static String wrapped(String text) {
        return wrapped(text, "", "");
    }

    /** Numbers on the left, what they count on the right. */
    public static String figures(List<Page.Figure> figures) {
        int width = longest(figures.stream().map(Page.Figure::count));
        String next = " ".repeat(width + 4);
        return figures.stream()
                .map(each -> wrapped(each.label(), "  " + PaddedText.toTheRight(each.count(), width) + "  ", next))
                .collect(Collectors.joining("\n"));
    }

    /** Labels on the left, counts in columns on the right; a rule before the sum. */
    public static String sums(Page.Sums sums) {
        List<String> heads = sums.columns().subList(1, sums.columns().size());
        int counts = heads.stream().mapToInt(head -> head.length() + 2).sum();
        int label = Math.min(
                longest(Stream.concat(
                        Stream.of(sums.columns().get(0)), sums.rows().stream().map(Page.Sum::label))),
                WIDTH - 2 - counts);
        List<String> lines = new ArrayList<>();
        lines.add(columns(sums.columns().get(0), label, heads, heads));
        sums.rows().forEach(row -> lines.add(columns(row.label(), label, row.counts(), heads)));
        lines.add(lines.size() - 1, "  " + "-".repeat(label + counts));
        return String.join("\n", lines);
    }

    /** The counts stand behind the last line of the label. */
    private static String columns(String label, int width, List<String> counts, List<String> heads) {
        List<String> lines = new ArrayList<>(WrappedText.lines(label, width + 2, "  ", "  "));
        StringBuilder last = new StringBuilder(PaddedText.toTheLeft(lines.remove(lines.size() - 1), width + 2));
        for (int each = 0; each < counts.size(); each++) {
            last.append("  ")
                    .append(PaddedText.toTheRight(
                            counts.get(each), heads.get(each).length()));
        }
        lines.add(last.toString());
        return String.join("\n", lines);
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    /** A case: mark, number and state in columns, then why and whose it is, indented. */
    public static String item(Page.Item item) {
        String first = column(item.mark(), INDENT.length()) + column(item.customer(), CUSTOMER_WIDTH);
        return first(item, first) + more(item, INDENT);
    }

    /** The first, second, third … to call. */
    public static String call(int place, Page.Item item) {
        return first(item, "  " + place + ". " + column(item.customer(), CUSTOMER_WIDTH)) + more(item, "     ");
    }

    /** The state begins behind the number and goes on below. */
    private static String first(Page.Item item, String before) {
        return wrapped(item.state(), before, INDENT + "  ").stripTrailing();
    }

    private static String more(Page.Item item, String indent) {
        return item.more().stream()
                .map(sentence -> "\n" + wrapped(sentence, indent, indent + "  "))
                .collect(Collectors.joining());
    }

    private static String wrapped(String text, String first, String next) {
        return String.join("\n", WrappedText.lines(text, WIDTH, first, next));
    }

    /** At least one blank keeps columns apart. */
    private static String column(String text, int width) {
        return PaddedText.toTheLeft(text + " ", width);
    }
}
