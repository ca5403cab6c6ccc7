package de.kontaktzyklus.retention;

import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;

/**
 * How long things are kept (docs/operations.md, What is forgotten, and requests of persons).
 *
 * @param reminders mails without their content, announcements, runs, movements, closures, records of exports
 * @param figures summaries and their files, the deletion log
 * @param exports archived and refused files
 * @param mailContent rendered content of settled mails
 * @param audit what entries of the audit say of people
 * @param replay what runs knew, and the exports they have read
 */
public record RetentionRules(Span reminders, Span figures, Span exports, Span mailContent, Span audit, Span replay) {

    /** What is older than this day is forgotten; what is from this day or later stays. */
    LocalDate firstKept(Kept what, LocalDate today) {
        Span span =
                switch (what.period()) {
                    case REMINDERS -> reminders;
                    case FIGURES -> figures;
                    case EXPORTS -> exports;
                    case MAIL_CONTENT -> mailContent;
                    case AUDIT -> audit;
                    case REPLAY -> replay;
                };
        return span.before(today);
    }
}
