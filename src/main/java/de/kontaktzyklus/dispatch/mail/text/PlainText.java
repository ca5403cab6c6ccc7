package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.texts.PaddedText;
import de.kontaktzyklus.texts.WrappedText;
import java.util.ArrayList;
import java.util.List;
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

    /** A line across the page. */
    public static String rule() {
        return "-".repeat(WIDTH);
    }

    /** Broken between words; a word longer than a line stays whole. */
    public static String wrapped(String text) {
        return wrapped(text, "", "");
    }

    /** Labels on the left, counts on the right, one line each. */
    public static String figures(List<Page.Figure> figures) {
        int label =
                figures.stream().mapToInt(each -> each.label().length()).max().orElse(0);
        int count =
                figures.stream().mapToInt(each -> each.count().length()).max().orElse(0);
        return String.join(
                "\n",
                figures.stream()
                        .map(each -> "  " + PaddedText.toTheLeft(each.label(), label + 2)
                                + PaddedText.toTheRight(each.count(), count))
                        .toList());
    }

    /** A case: mark, number and state in columns, then more about it and why, indented. */
    public static String item(Page.Item item) {
        String first = column(item.mark(), INDENT.length()) + column(item.customer(), CUSTOMER_WIDTH) + item.state();
        List<String> lines = new ArrayList<>(List.of(first.stripTrailing()));
        Stream.concat(item.about().stream(), item.why().stream())
                .map(sentence -> wrapped(sentence, INDENT, INDENT + "  "))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String wrapped(String text, String first, String next) {
        return String.join("\n", WrappedText.lines(text, WIDTH, first, next));
    }

    /** At least one blank keeps columns apart. */
    private static String column(String text, int width) {
        return PaddedText.toTheLeft(text + " ", width);
    }
}
