package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.figures.CycleRow;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures by caseworker, if the office has switched them on: in order of id and never by result. Caseworkers with
 * fewer running cycles than {@link de.kontaktzyklus.summary.look.SummaryOptions.Persons#smallNumber()} share one row.
 * If that is still too few, or one person alone, the next smallest joins them, so that nobody can compute one person as
 * the difference to the team.
 */
final class CaseworkerRows {

    private static final Comparator<CycleRow> FEWEST_FIRST =
            Comparator.<CycleRow>comparingInt(row -> row.cases().running()).thenComparing(CycleRow::key);

    private final OfficeLook look;
    private final List<AssessedCase> cases;

    CaseworkerRows(OfficeLook look, List<AssessedCase> cases) {
        this.look = look;
        this.cases = cases;
    }

    /** @param enoughPersons whether enough caseworkers of the team have hours */
    List<CycleRow> rows(boolean enoughPersons) {
        if (!look.options().persons().byCaseworker() || !enoughPersons) {
            return List.of();
        }
        Map<String, List<AssessedCase>> byId = cases.stream()
                .collect(Collectors.groupingBy(AssessedCase::caseworker, TreeMap::new, Collectors.toList()));
        List<CycleRow> rows = byId.entrySet().stream()
                .map(entry -> CycleRow.of(entry.getKey(), nameOf(entry.getKey()), entry.getValue()))
                .toList();
        return withSmallOnesTogether(rows, byId);
    }

    private List<CycleRow> withSmallOnesTogether(List<CycleRow> rows, Map<String, List<AssessedCase>> byId) {
        List<CycleRow> small = small(rows);
        if (small.isEmpty()) {
            return rows;
        }
        List<CycleRow> shown = new ArrayList<>(rows);
        shown.removeAll(small);
        shown.add(CycleRow.of(
                CycleRow.TOGETHER,
                "",
                small.stream()
                        .flatMap(row -> byId.getOrDefault(row.key(), List.of()).stream())
                        .toList()));
        return List.copyOf(shown);
    }

    /** Cases without caseworker belong to nobody and have their own row. */
    private List<CycleRow> small(List<CycleRow> rows) {
        List<CycleRow> small = new ArrayList<>();
        int running = 0;
        for (CycleRow row : rows.stream()
                .filter(each -> !each.key().isEmpty())
                .sorted(FEWEST_FIRST)
                .toList()) {
            boolean isSmall = row.cases().running() < look.options().persons().smallNumber();
            boolean wouldStandAlone = !small.isEmpty()
                    && (small.size() < 2 || running < look.options().persons().smallNumber());
            if (isSmall || wouldStandAlone) {
                small.add(row);
                running += row.cases().running();
            }
        }
        return small;
    }

    private String nameOf(String caseworker) {
        return look.directory().caseworker(caseworker).map(each -> each.name()).orElse("");
    }
}
