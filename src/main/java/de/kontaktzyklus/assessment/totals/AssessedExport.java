package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole case export, assessed for a day.
 *
 * @param day day of assessment
 * @param cases one entry for each row, in the order of the file
 * @param rejected the rejected ones among them, with the column at fault
 * @param totals control totals
 */
public record AssessedExport(
        LocalDate day, List<AssessedCase> cases, List<CaseRow.Rejected> rejected, ControlTotals totals) {

    /**
     * One row for each client that can be read, in the order of the file: without duplicates, and of rows that
     * contradict each other the first one.
     */
    public List<AssessedCase> clients() {
        Set<String> contradicted = new HashSet<>();
        return cases.stream()
                .filter(AssessedCase::isClient)
                .filter(row ->
                        row.assessment().reason() != Reason.DUPLICATE_CUSTOMER || contradicted.add(row.customer()))
                .toList();
    }

    /**
     * Rejected rows of customers who are known, but not to be judged (the concept, C11): none of their rows can be read
     * today, one could before, and nobody has accounted for them. In the order of the file, one for each.
     */
    public List<CaseRow.Rejected> unreadOf(Map<String, LastKnown> known) {
        Set<String> seen = cases.stream()
                .filter(each -> each.assessment().status() != Status.REJECTED)
                .map(AssessedCase::customer)
                .collect(Collectors.toCollection(HashSet::new));
        return rejected.stream()
                .filter(row -> isLookedAfter(known.get(row.remains().customer())))
                .filter(row -> seen.add(row.remains().customer()))
                .toList();
    }

    private static boolean isLookedAfter(@Nullable LastKnown last) {
        return last != null && last.readOn().isPresent() && last.vanishedOn().isEmpty() && !last.closed();
    }
}
