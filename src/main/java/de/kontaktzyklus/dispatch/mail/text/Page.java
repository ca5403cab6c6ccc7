package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.cases.PrintableText;
import java.util.List;

/**
 * What a mail says, without a form: both templates show all of it, so that HTML and plain text say the same. Each text
 * in here is one printable line, whatever the exports contain: a field can neither forge a line of the mail nor change
 * its direction.
 *
 * @param language code for assistive technology
 * @param title subject
 * @param office name of the office
 * @param salutation first line
 * @param start the first screen
 * @param places files that the mail tells of; may be empty
 * @param notes what else is important before the list
 * @param sums the counts by section; without rows there is no table
 * @param chapters the list
 * @param numbers customer numbers to copy; without numbers there is no block
 * @param footer sources
 */
public record Page(
        String language,
        String title,
        String office,
        String salutation,
        Start start,
        List<Place> places,
        List<String> notes,
        Sums sums,
        List<Chapter> chapters,
        Numbers numbers,
        List<String> footer) {

    public Page {
        title = PrintableText.of(title);
        salutation = PrintableText.of(salutation);
        notes = printable(notes);
        footer = printable(footer);
    }

    /** A mail of a few sentences. */
    public static Page ofSentences(
            String language, String title, String office, List<String> sentences, List<String> footer) {
        return new Page(
                language,
                title,
                office,
                "",
                Start.of(sentences),
                List.of(),
                List.of(),
                Sums.NONE,
                List.of(),
                Numbers.NONE,
                footer);
    }

    private static List<String> printable(List<String> texts) {
        return texts.stream().map(PrintableText::of).toList();
    }

    /**
     * What a reader sees before anything else.
     *
     * @param lead what it is about and what to do, one sentence each
     * @param figures the three numbers that matter most; may be empty
     * @param callsHeading heading of the calls
     * @param calls whom to call first; may be empty
     */
    public record Start(List<String> lead, List<Figure> figures, String callsHeading, List<Item> calls) {
        public Start {
            lead = printable(lead);
        }

        public static Start of(List<String> lead) {
            return new Start(lead, List.of(), "", List.of());
        }
    }

    /**
     * Where a file is.
     *
     * @param what it is, with a colon
     * @param link where it leads; empty for no link
     */
    public record Place(String what, String shown, String link) {
        public Place {
            what = PrintableText.of(what);
            shown = PrintableText.of(shown);
            link = PrintableText.of(link);
        }
    }

    /** A number with what it counts. */
    public record Figure(String count, String label) {}

    /**
     * A table that adds up.
     *
     * @param columns headings of all columns, that of the labels among them
     * @param rows one for each section, and the sum as the last
     */
    public record Sums(String caption, List<String> columns, List<Sum> rows) {

        public static final Sums NONE = new Sums("", List.of(), List.of());
    }

    /** A row of the table; the counts in the order of the columns. */
    public record Sum(String label, List<String> counts) {}

    /**
     * What stands under one heading.
     *
     * @param hint what to do; may be empty
     */
    public record Chapter(String heading, String hint, List<Item> items) {
        public Chapter {
            heading = PrintableText.of(heading);
        }
    }

    /**
     * A case.
     *
     * @param mark the word for new; empty for what was told before
     * @param customer customer number
     * @param state how it stands
     * @param more team, caseworker, what else is shown of the case, and how that came about
     */
    public record Item(String mark, String customer, String state, List<String> more) {
        public Item {
            customer = PrintableText.of(customer);
            state = PrintableText.of(state);
            more = printable(more);
        }
    }

    /** A block to copy as a whole. */
    public record Numbers(String heading, String hint, List<String> numbers) {

        public static final Numbers NONE = new Numbers("", "", List.of());

        public Numbers {
            numbers = printable(numbers);
        }

        /** In one line; both forms break it where they must. */
        public String inOneLine() {
            return String.join(", ", numbers);
        }
    }
}
