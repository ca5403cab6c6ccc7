package de.kontaktzyklus.export.mix;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import de.kontaktzyklus.export.mix.Judgement.Outcome;
import de.kontaktzyklus.export.mix.Judgement.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One office of random size, one shift each: exactly at the limit it is allowed, one row more refuses the file. */
class CaseMixTest {

    /** Cases are multiples of this, so that each limit is a whole number of them. */
    private static final int UNIT = 100;

    /** What was in the export in force. */
    private final List<Row> before = new ArrayList<>();

    /** What comes now. */
    private final List<Row> now = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "CUSTOMERS_VANISHED,  20",
        "CUSTOMERS_UNSEEN,    20",
        "UNCLEAR_ROSE,        10",
        "OUT_OF_SCOPE_ROSE,   10",
        "PROFILES_CHANGED,    20",
        "CASEWORKERS_CHANGED, 50"
    })
    void just_above_its_limit_a_shift_refuses_the_file_and_at_it_none_does(Problem problem, int percent) {
        Random random = new Random(percent);
        for (int office = 0; office < 30; office++) {
            int size = UNIT * (1 + random.nextInt(9));
            anOffice(size);
            int allowed = size * percent / 100;

            shift(problem, allowed);
            assertThat(problems()).as("%d of %d", allowed, size).doesNotContain(problem);

            shift(problem, allowed + 1);
            assertThat(problems()).as("%d of %d", allowed + 1, size).contains(problem);
        }
    }

    @Test
    void no_percentage_refuses_a_small_file() {
        anOffice(19);
        now.clear();

        assertThat(problems()).isEmpty();
    }

    @Test
    void a_small_file_after_a_large_one_is_no_small_file() {
        anOffice(20);
        now.clear();

        assertThat(problems()).contains(Problem.CUSTOMERS_VANISHED);
    }

    @ParameterizedTest(name = "{0} of 40 unclear")
    @CsvSource({"20, false", "21, true"})
    void with_no_export_in_force_more_than_half_must_be_clear(int unclear, boolean isRefused) {
        anOffice(40);
        before.clear();
        for (int row = 0; row < unclear; row++) {
            now.set(row, now.get(row).judged(Outcome.UNCLEAR));
        }

        List<ExportFinding> found = mix().objections(now.size(), null);

        assertThat(found.stream().map(ExportFinding::problem).toList().contains(Problem.MOSTLY_UNCLEAR))
                .isEqualTo(isRefused);
    }

    @Test
    void the_figure_is_told_with_what_it_was_and_the_commonest_values_behind_it() {
        anOffice(40);
        for (int row = 0; row < 38; row++) {
            now.set(row, now.get(row).judged(Outcome.UNCLEAR));
        }

        assertThat(mix().objections(40, inForce().orElseThrow()))
                .filteredOn(finding -> finding.problem() == Problem.UNCLEAR_ROSE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.details())
                        .containsExactly(38, 40, 95.0, 10, "Betreuungsart \"Neu\" (AREA_UNKNOWN): 38", 0, 40, 0.0));
    }

    @Test
    void a_value_that_stands_in_few_rows_is_no_code_and_is_not_shown() {
        Commonest commonest = new Commonest();
        for (int row = 0; row < 40; row++) {
            commonest.add(new Behind("Betreuungsart", "Mustermann" + row, "AREA_UNKNOWN"));
        }

        assertThat(commonest.words()).isEqualTo("Betreuungsart … (AREA_UNKNOWN): 40");
    }

    @Test
    void rows_that_contradict_each_other_are_all_unclear_and_rows_that_are_equal_are_one() {
        anOffice(40);
        now.add(now.get(0));
        now.add(now.get(1).withProfile("S"));
        now.add(now.get(1));

        assertThat(mix().mix()).isEqualTo(new Mix(1, 3, 0, 0));
    }

    @Test
    void a_customer_whose_row_cannot_be_read_has_not_vanished_and_a_footer_is_no_new_one() {
        anOffice(40);
        List<Row> broken = List.copyOf(now.subList(0, 20));
        now.removeAll(broken);
        CaseMix mix = mix();
        broken.forEach(row -> mix.row(rejected(row.customer(), row.customer())));
        IntStream.range(0, 20).forEach(line -> mix.row(rejected("SUMME" + line, "")));

        assertThat(mix.objections(60, inForce().orElseThrow())).isEmpty();
    }

    private static CaseRow rejected(String written, String customer) {
        return new CaseRow.Rejected(
                2, written, RejectReason.FIELD_COUNT, "", CaseSnapshot.unreadable(customer, "", "", false));
    }

    private void anOffice(int size) {
        before.clear();
        now.clear();
        for (int number = 0; number < size; number++) {
            before.add(new Row("C" + number, "V1", "M", Outcome.JUDGED));
        }
        now.addAll(before);
    }

    private void shift(Problem problem, int rows) {
        now.clear();
        now.addAll(before);
        for (int row = 0; row < rows; row++) {
            Row old = before.get(row);
            switch (problem) {
                case CUSTOMERS_VANISHED -> now.remove(0);
                case CUSTOMERS_UNSEEN -> now.set(row, new Row("NEW" + row, "V1", "M", Outcome.JUDGED));
                case UNCLEAR_ROSE -> now.set(row, old.judged(Outcome.UNCLEAR));
                case OUT_OF_SCOPE_ROSE -> now.set(row, old.judged(Outcome.OUT_OF_SCOPE));
                case PROFILES_CHANGED -> now.set(row, old.withProfile("S"));
                default -> now.set(row, new Row(old.customer(), "V2", old.profile(), old.outcome()));
            }
        }
    }

    private List<Problem> problems() {
        return mix().objections(now.size(), inForce().orElseThrow()).stream()
                .map(ExportFinding::problem)
                .toList();
    }

    private CaseMix mix() {
        SeenCases seen =
                visitor -> before.forEach(row -> visitor.see(row.customer(), true, row.caseworker(), row.profile()));
        CaseMix mix = new CaseMix("faelle.csv", MixLimits.SHIPPED, new Told(), seen);
        now.forEach(row -> mix.row(row.read()));
        return mix;
    }

    private Optional<Taken> inForce() {
        return Optional.of(new Taken(
                ExportKind.CASES,
                "faelle.csv",
                LocalDate.EPOCH,
                "hash",
                before.size(),
                0,
                Path.of("faelle.csv"),
                Instant.EPOCH,
                Optional.of(Mix.NOTHING)));
    }

    /** A row, and what becomes of it. */
    private record Row(String customer, String caseworker, String profile, Outcome outcome) {

        Row judged(Outcome other) {
            return new Row(customer, caseworker, profile, other);
        }

        Row withProfile(String other) {
            return new Row(customer, caseworker, other, outcome);
        }

        private String area() {
            return switch (outcome) {
                case JUDGED -> "AV";
                case UNCLEAR -> "Neu";
                case OUT_OF_SCOPE -> "FM";
            };
        }

        CaseRow read() {
            Case facts = CaseFixture.aCase(customer)
                    .caredForBy(caseworker)
                    .in(profile)
                    .inArea(area())
                    .build();
            return new CaseRow.Read(facts, new Fingerprint(hashCode()));
        }
    }

    /** Judges by the Betreuungsart alone. */
    private static final class Told implements Judgement {

        @Override
        public Verdict of(Case facts) {
            return switch (facts.area()) {
                case "AV" -> Verdict.FINE;
                case "FM" -> new Verdict(Outcome.OUT_OF_SCOPE, "AREA", "Betreuungsart", facts.area());
                default -> new Verdict(Outcome.UNCLEAR, "AREA_UNKNOWN", "Betreuungsart", facts.area());
            };
        }

        @Override
        public String profile(String given) {
            return given;
        }
    }
}
