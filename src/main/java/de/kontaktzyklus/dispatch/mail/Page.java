package de.kontaktzyklus.dispatch.mail;

import java.util.List;

/**
 * What a mail says, without any form: both templates show all of it, so that HTML and plain text say the same.
 *
 * @param language code for assistive technology
 * @param title subject
 * @param office name of the office
 * @param salutation first line
 * @param lead what is new and what to do, one sentence each
 * @param figuresCaption caption of the figures
 * @param figures the counts
 * @param notes what else has to be known before the list
 * @param chapters the list
 * @param footer where all this comes from
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

    /** A count with its label. */
    public record Figure(String label, String count) {}

    /**
     * A section.
     *
     * @param hint what to do; caption of the table
     * @param columns headings of the three columns
     */
    public record Chapter(String heading, String hint, List<String> columns, List<Line> lines) {}

    /**
     * A case.
     *
     * @param mark the word for new, empty for what was told before
     * @param customer customer number
     * @param about team, caseworker and what else is shown of the case
     * @param state how it stands
     * @param why how that came about
     */
    public record Line(String mark, String customer, List<String> about, String state, List<String> why) {}
}
