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
 * @param lead what is new and what to do, one sentence each
 * @param figuresCaption caption of the figures
 * @param figures the counts
 * @param notes what else is important before the list
 * @param chapters the list
 * @param footer sources
 */
public record Page(
        String language,
        String title,
        String office,
        String salutation,
        List<String> lead,
        String figuresCaption,
        List<Figure> figures,
        List<String> notes,
        List<Chapter> chapters,
        List<String> footer) {

    public Page {
        title = PrintableText.of(title);
        salutation = PrintableText.of(salutation);
        lead = printable(lead);
        notes = printable(notes);
        footer = printable(footer);
    }

    private static List<String> printable(List<String> texts) {
        return texts.stream().map(PrintableText::of).toList();
    }

    /** A count with its label. */
    public record Figure(String label, String count) {}

    /**
     * A section.
     *
     * @param hint what to do; caption of the table
     * @param columns headings of the three columns
     */
    public record Chapter(String heading, String hint, List<String> columns, List<Item> items) {
        public Chapter {
            heading = PrintableText.of(heading);
        }
    }

    /**
     * A case.
     *
     * @param mark the word for new; empty for what was told before
     * @param customer customer number
     * @param about team, caseworker and what else is shown of the case
     * @param state how it stands
     * @param why how that came about
     */
    public record Item(String mark, String customer, List<String> about, String state, List<String> why) {
        public Item {
            customer = PrintableText.of(customer);
            about = printable(about);
            state = PrintableText.of(state);
            why = printable(why);
        }
    }
}
