package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.assessment.PolicyFixture.theShippedPolicy;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The rules (docs/rules.md) were read twice: by the core, and by {@link NaiveAssessment} without looking at the core.
 * Both say the same of 20,000 invented rows.
 */
class SecondOpinionTest {

    private static final int EXPORTS = Integer.getInteger("secondOpinion.exports", 200);
    private static final int ROWS = 100;
    private static final OfficeCalendar CALENDAR = new HolidayCalendar("NW", NaiveOffice::isClosedByOffice);

    private final Random random = new Random(20_261_123);
    private final Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
    private final Map<Status, Integer> states = new EnumMap<>(Status.class);

    @Test
    void a_second_reading_of_the_contract_agrees_on_20000_rows_and_each_reason_occurs() {
        for (int export = 0; export < EXPORTS; export++) {
            boolean under25 = export % 4 == 0;
            compare(day(export), under25);
        }

        assertThat(seen).containsOnlyKeys(Reason.values());
        assertThat(states).containsOnlyKeys(Status.values());
    }

    private void compare(LocalDate asOf, boolean under25) {
        List<CaseRow> rows = new RandomExport(random, asOf).rows(ROWS);
        Assessor assessor = Assessor.on(asOf, policy(under25), CALENDAR);
        AssessedExport export = ExportAssessment.of(InMemoryExportSet.of(rows.toArray(CaseRow[]::new)), assessor);
        List<Outcome> expected = new NaiveAssessment(asOf, under25).assess(rows);

        for (int row = 0; row < ROWS; row++) {
            Assessment assessment = export.cases().get(row).assessment();
            assertThat(Outcome.of(assessment))
                    .as("as of %s, %s", asOf, described(rows.get(row)))
                    .isEqualTo(expected.get(row));
            seen.merge(assessment.reason(), 1, Integer::sum);
            states.merge(assessment.status(), 1, Integer::sum);
        }
        assertThat(export.totals().balances()).isTrue();
    }

    /** One export in fifty is older than the policy. */
    private LocalDate day(int export) {
        if (export % 50 == 0) {
            return LocalDate.of(2012, 2, 1).plusDays(random.nextInt(29));
        }
        return LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365 * 15));
    }

    private static ContactPolicy policy(boolean under25) {
        PolicyFixture policy = theShippedPolicy()
                .withMeasure(new MeasureRule(
                        "FbW",
                        Optional.of(Cycle.every(Span.weeks(4), "test")),
                        Optional.of(Span.weeks(6)),
                        OptionalInt.of(10),
                        "test"))
                .withMeasure(new MeasureRule("MAT", Optional.empty(), Optional.empty(), OptionalInt.of(5), "test"))
                .withMeasure(new MeasureRule(
                        "MAG", Optional.empty(), Optional.of(Span.months(1)), OptionalInt.empty(), "test"));
        return under25 ? policy.withUnder25SwitchedOn().policy() : policy.policy();
    }

    /** The cases here are invented: they may be shown. */
    private static String described(CaseRow row) {
        if (!(row instanceof CaseRow.Read read)) {
            return row.toString();
        }
        var facts = read.facts();
        return String.join(
                " | ",
                String.valueOf(facts.birthDate()),
                facts.profile(),
                facts.area(),
                String.valueOf(facts.registration()),
                String.valueOf(facts.lastContact()),
                facts.contactKind(),
                String.valueOf(facts.contactOnRecord()),
                String.valueOf(facts.otherOnRecord()),
                String.valueOf(facts.individualCycle()),
                String.valueOf(facts.exception()),
                String.valueOf(facts.measure()));
    }
}
