package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.DigestRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A row that cannot be read today, of a customer whose row could be read before: known, but not to be judged (the
 * concept, C11).
 *
 * @param assessed the rejected row, with the caseworker and the team that are known
 * @param known what earlier exports knew
 * @param column the column at fault, empty where the row as a whole is
 */
record Unread(AssessedCase assessed, LastKnown known, String column) {

    /** By customer, in the order of the file. */
    static Map<String, Unread> in(AssessedExport export, Map<String, LastKnown> known) {
        Map<String, Unread> found = new LinkedHashMap<>();
        for (CaseRow.Rejected row : export.unreadOf(known)) {
            LastKnown last = Objects.requireNonNull(known.get(row.remains().customer()));
            found.put(row.remains().customer(), new Unread(assessed(row, last), last, row.column()));
        }
        return found;
    }

    private static AssessedCase assessed(CaseRow.Rejected row, LastKnown last) {
        return new AssessedCase(
                row.line(),
                row.remains().customer(),
                last.caseworker(),
                last.team(),
                "",
                new Assessment.Rejected(Reason.valueOf(row.reason().name())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                last.underProtection(),
                Set.of(),
                Optional.empty());
    }

    /** Whether it was overdue when it was last judged. */
    boolean wasOverdue() {
        return known.wasOverdue();
    }

    DigestRow.Past past() {
        return new DigestRow.Past(known.judgedOn(), known.dueUntil(), column, Optional.empty(), Optional.empty());
    }

    DigestRow.Past past(Departure departure) {
        return new DigestRow.Past(
                known.judgedOn(), known.dueUntil(), column, Optional.empty(), Optional.of(departure.to()));
    }
}
