package de.kontaktzyklus.dispatch.mail;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Says that the summary of a month is there.
 *
 * @param recipient address of the team leader
 * @param leader name of the team leader; empty if somebody else is told
 * @param month the month
 * @param asOf day of assessment
 * @param team name of the team, empty for the cases without one
 * @param headline the month in a few sentences, most important first; figures only
 * @param figures the key figures, each with its parts and its change
 * @param page where the page is
 * @param workbook where the workbook is
 * @param attachments the files themselves, if the office sends them
 * @param anchor of the audit, as of now; empty for none
 */
public record SummaryNotice(
        String recipient,
        String leader,
        YearMonth month,
        LocalDate asOf,
        String team,
        List<String> headline,
        List<Figure> figures,
        Place page,
        Place workbook,
        List<Attachment> attachments,
        String anchor) {

    /**
     * Where a file is.
     *
     * @param path on this machine; it also tells one notice from all others, whatever readers are shown
     * @param shown what readers are shown
     * @param link where it leads; empty for no link
     */
    public record Place(String path, String shown, String link) {

        /** Readers are shown the path itself. */
        public static Place onThisMachine(String path) {
            return new Place(path, path, "");
        }
    }

    /** A key figure in words. */
    public record Figure(String label, String value, List<String> details) {}
}
