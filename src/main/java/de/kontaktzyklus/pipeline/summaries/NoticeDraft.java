package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a team leader is told about a summary, before the mail has an address.
 *
 * @param asOf day of assessment
 * @param headline the month in a few sentences, most important first; figures only
 */
public record NoticeDraft(
        LocalDate asOf, List<String> headline, List<SummaryNotice.Figure> figures, Path page, Path workbook) {

    public NoticeDraft {
        headline = List.copyOf(headline);
        figures = List.copyOf(figures);
    }
}
