package de.kontaktzyklus.summary.figures;

import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.cases.RejectReason;
import java.util.List;
import java.util.Map;

/**
 * What must be corrected in the data.
 *
 * @param unclear cases that cannot be judged, by reason
 * @param warnings cases with something wrong, by kind
 * @param duplicates rows of the team that repeat another one
 * @param contradicting rows of the team beyond the first of a client whose rows contradict each other
 * @param withoutCaseworker cases in scope that name no caseworker
 * @param unknownCaseworker cases in scope whose caseworker is not in the caseworker export
 * @param unknownTeams cases whose team is not in the team export, by its id; only in the summary of cases without a
 *     team
 * @param unread cases of the team that are known, but not to be judged: their row cannot be read today
 * @param unreadOverdue of these, those that were overdue when last judged
 * @param rejected rows of the whole export that could not be read; their team is not reliable
 */
public record DataQuality(
        Map<Reason, Integer> unclear,
        Map<DataWarning, Integer> warnings,
        int duplicates,
        int contradicting,
        int withoutCaseworker,
        int unknownCaseworker,
        Map<String, Integer> unknownTeams,
        int unread,
        int unreadOverdue,
        List<RejectedRow> rejected) {

    /**
     * A row that could not be read, without any of its values.
     *
     * @param line line of the file on which it begins; the header is line 1
     * @param column header name of the wrong column; empty if the whole row is wrong
     * @param reason why
     */
    public record RejectedRow(int line, String column, RejectReason reason) {}
}
