package de.kontaktzyklus.summary;

import java.time.YearMonth;
import java.util.List;

/** The summaries that were made, so that a past month can be written again. Port; survives a crash. */
public interface KeptSummaries {

    /** Whether the summaries of a month were made as scheduled. */
    boolean isMade(YearMonth month);

    /** Keeps all summaries of a month in one transaction and marks it as made; those kept for it before are replaced. */
    void keep(YearMonth month, List<TeamSummary> summaries);

    /** The summaries of a month in the order in which they were kept; empty if none were. */
    List<TeamSummary> of(YearMonth month);
}
