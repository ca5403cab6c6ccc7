package de.kontaktzyklus.config.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.assessment.policy.Cycle;
import de.kontaktzyklus.assessment.policy.MeasureRule;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cli.InEnglish;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Folder;
import de.kontaktzyklus.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final String NO_MEASURES = "measures: []";

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void copy_the_shipped_configuration() throws IOException {
        folder = Folder.copiedTo(temporary);
    }

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource({
        "Marktprofil, M, 6, 6, WEEKS",
        "Aktivierungsprofil, A, 6, 6, WEEKS",
        "Förderprofil, F, 2, 3, MONTHS",
        "Entwicklungsprofil, E, 2, 3, MONTHS",
        "Stabilisierungsprofil, S, 6, 9, MONTHS",
        "Unterstützungsprofil, U, 6, 9, MONTHS",
        "Profillage Z, Z, 6, 12, MONTHS",
        "Profillage I, I, 6, 12, MONTHS"
    })
    void the_shipped_cycles_are_those_of_the_concept(String label, String code, int lower, int upper, Span.Unit unit) {
        PolicyVersion shipped = shipped();

        assertThat(shipped.profiles().find(label).orElseThrow().code()).isEqualTo(code);
        Cycle cycle =
                Objects.requireNonNull(regulation(shipped, "ue25").cycles().get(code));
        assertThat(cycle.lower()).isEqualTo(new Span(lower, unit));
        assertThat(cycle.upper()).isEqualTo(new Span(upper, unit));
        assertThat(cycle.source()).startsWith("C1, " + label);
    }

    @Test
    void the_other_shipped_numbers_are_those_of_the_concept() {
        PolicyVersion shipped = shipped();
        Regulation overTwentyFive = regulation(shipped, "ue25");

        assertThat(shipped.validFrom()).isEqualTo(LocalDate.of(2012, 3, 1));
        assertThat(shipped.moveToWorkingDay()).isTrue();
        assertThat(overTwentyFive.enabled()).isTrue();
        assertThat(overTwentyFive.areas()).containsExactly("AV");
        assertThat(overTwentyFive.fromAge()).hasValue(25);
        assertThat(overTwentyFive.belowAge()).isEmpty();
        assertThat(overTwentyFive.firstInterview().targetWorkingDays()).isEqualTo(7);
        assertThat(overTwentyFive.firstInterview().limitWorkingDays()).isEqualTo(10);
        assertThat(shipped.exceptions().graceWorkingDays()).isEqualTo(10);
        assertThat(shipped.exceptions().untilMeasure()).isEqualTo(Set.of("measure"));
        assertThat(shipped.measures()).isEmpty();
        TalkRules talks = shipped.talks();
        assertThat(List.of(talks.firstInterviewMinutes(), talks.followUpMinutes(), talks.counsellingPercent()))
                .containsExactly(60, 30, 60);
    }

    @Test
    void the_regulation_for_people_under_25_is_present_but_switched_off() {
        Regulation underTwentyFive = regulation(shipped(), "u25");

        assertThat(underTwentyFive.enabled()).isFalse();
        assertThat(underTwentyFive.belowAge()).hasValue(25);
        assertThat(underTwentyFive.cycles()).hasSize(8);
        assertThat(underTwentyFive.cycles().values())
                .extracting(Cycle::lower, Cycle::upper)
                .containsOnly(tuple(Span.months(1), Span.months(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "persönlich, true",
        "PERSÖNLICH, true",
        "video, true",
        "telefonisch, false",
        "'', false",
        "schriftlich, false"
    })
    void only_talks_in_person_and_by_video_count(String kind, boolean counts) {
        assertThat(shipped().counts(kind)).isEqualTo(counts);
    }

    @Test
    void the_commented_example_of_a_measure_is_valid() throws IOException {
        folder.replace(PolicyFile.NAME, NO_MEASURES, "")
                .replace(PolicyFile.NAME, "    # measures:\n    #   - type", "    measures:\n      - type");
        for (String key :
                List.of("label: Förderung", "aliases: [Weiterbildung]", "while-running", "before-end", "after-end")) {
            folder.replace(PolicyFile.NAME, "    #     " + key, "        " + key);
        }

        assertThat(read().versions().get(0).measures())
                .isEqualTo(Map.of(
                        "FbW",
                        new MeasureRule(
                                "FbW",
                                Optional.of(Cycle.every(
                                        Span.months(3), "Absolventenmanagement, cycle while the measure runs")),
                                Optional.of(Span.weeks(6)),
                                OptionalInt.of(10),
                                "Absolventenmanagement, cycle while the measure runs; "
                                        + "Absolventenmanagement, talk before the end; "
                                        + "Absolventenmanagement, talk after the end")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a day that does not exist      | valid-from: 2012-03-01      | valid-from: 2012-02-30      \
            | is not a date; allowed: a day that exists, written like 2012-03-01
            a cycle without a unit         | every: 6 weeks, source: "C1, Marktprofil \
            | every: 6, source: "C1, Marktprofil \
            | is not a length of time; allowed: a whole number and days, weeks or months, like 6 weeks
            a cycle of no time             | every: 6 weeks, source: "C1, Marktprofil \
            | every: 0 weeks, source: "C1, Marktprofil | is no time at all; allowed: at least 1 day
            two cycles at once             | M: { every: 6 weeks, \
            | M: { every: 6 weeks, between: [1 week, 2 weeks], \
            | needs one of: every: 6 weeks, between: [2 months, 3 months]
            no cycle                       | M: { every: 6 weeks, | M: { \
            | needs one of: every: 6 weeks, between: [2 months, 3 months]
            bounds in the wrong order      | F: { between: [2 months, 3 months] \
            | F: { between: [3 months, 2 months] | has a lower bound that can lie after the upper one
            bounds that cross in February  | F: { between: [2 months, 3 months] | F: { between: [30 days, 1 month] \
            | has a lower bound that can lie after the upper one
            one bound only                 | F: { between: [2 months, 3 months] | F: { between: [2 months] \
            | needs a lower and an upper bound, like [2 months, 3 months]
            a number without its clause    | M: { every: 6 weeks, source: "C1, Marktprofil: alle 6 Wochen" } \
            | M: { every: 6 weeks } | lacks the key “source”
            a profile without a cycle      \
            | Z: { between: [6 months, 12 months], source: "C1, Profillage Z: zwischen 6-12 Monaten" } | '' \
            | has no cycle for the profile Z (Profillage Z)
            a cycle without a profile      | I: { between | X: { between: [1 week, 2 weeks], source: x } #  \
            | names the unknown profile X; allowed: M, A, F, E, S, U, Z, I
            a code that stands twice       | code: A, label: Aktivierungsprofil \
            | code: M, label: Aktivierungsprofil | is a second entry with the code M
            an alias that stands twice     | label: Aktivierungsprofil } \
            | label: Aktivierungsprofil, aliases: [marktprofil] } \
            | clashes with an earlier entry: “marktprofil” stands for both M and A
            a target beyond the limit      | target: { working-days: 7, | target: { working-days: 11, \
            | has a target of 11 working days beyond its limit of 10
            no working days at all         | limit: { working-days: 10, | limit: { working-days: 0, \
            | is not allowed; allowed: a whole number from 1 to 250
            an area nobody knows           | areas: [AV] | areas: [AX] | names the unknown type of support AX; allowed: AV, FM
            an age limit that holds nobody | ages: { from: 25, | ages: { from: 25, below: 25, \
            | holds for nobody; allowed: from less than below
            a flag is true or false        | enabled: true | enabled: yes | is not allowed; allowed: true, false
            a key that is misspelt         | move-to-working-day: | move-to-workingday: \
            | lacks the key “move-to-working-day”
            an end that is never believed  | months: 24 | months: 0 \
            | is not allowed; allowed: a whole number from 1 to 1200
            a share beyond everything      | percent: 60 | percent: 160 \
            | is not allowed; allowed: a whole number from 0 to 100
            """)
    void a_policy_that_makes_no_sense_is_refused(String why, String text, String other, String problem)
            throws IOException {
        folder.replace(PolicyFile.NAME, text, other);

        assertThat(findings()).as(why).extracting(InEnglish::problem).contains(problem);
        assertThat(findings()).allSatisfy(finding -> assertThat(finding.line()).isPositive());
    }

    @Test
    void two_regulations_for_the_same_people_are_refused() throws IOException {
        folder.replace(PolicyFile.NAME, "enabled: false", "enabled: true")
                .replace(PolicyFile.NAME, "below: 25", "below: 26");

        assertThat(findings())
                .extracting(InEnglish::problem)
                .containsExactly(
                        "covers people of the same type of support and age as ue25; allowed: one of both enabled");
    }

    @Test
    void both_shipped_regulations_may_be_in_force() throws IOException {
        folder.replace(PolicyFile.NAME, "enabled: false", "enabled: true");

        assertThat(read().versions().get(0).regulations()).allMatch(Regulation::enabled);
    }

    @Test
    void a_policy_that_reminds_nobody_is_refused() throws IOException {
        folder.replace(PolicyFile.NAME, "enabled: true", "enabled: false");

        assertThat(findings())
                .extracting(InEnglish::problem)
                .containsExactly(
                        "needs at least one regulation that is enabled, or nobody would be reminded of anything");
    }

    @Test
    void a_key_that_is_misspelt_is_named_with_its_line_and_the_near_one() throws IOException {
        folder.replace(PolicyFile.NAME, "move-to-working-day:", "move-to-workingday:");

        assertThat(findings().stream().map(InEnglish::line))
                .contains(file() + ":" + lineOf("move-to-workingday") + ": versions.move-to-workingday: is not a known "
                        + "key; allowed: profiles, areas, measures, valid-from, source, contact-kinds, "
                        + "move-to-working-day, "
                        + "regulations, exceptions, talks, plausibility; did you mean"
                        + " “move-to-working-day”?");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() throws IOException {
        folder.replace(PolicyFile.NAME, "valid-from: 2012-03-01", "valid-from: 01.03.2012")
                .replace(PolicyFile.NAME, "minutes: 30", "minutes: half an hour")
                .replace(PolicyFile.NAME, "enabled: true", "enabled: True");

        assertThat(findings())
                .extracting(ConfigurationFinding::key, ConfigurationFinding::value)
                .contains(
                        tuple("versions.valid-from", "01.03.2012"),
                        tuple("versions.talks.follow-up.minutes", "half an hour"),
                        tuple("versions.regulations.enabled", "True"));
    }

    @Test
    void two_versions_from_the_same_day_are_refused() throws IOException {
        String text = Files.readString(folder.file(PolicyFile.NAME));
        String version = text.substring(text.indexOf("  - valid-from"));
        Files.writeString(folder.file(PolicyFile.NAME), text + version);

        assertThat(findings())
                .extracting(InEnglish::problem)
                .containsExactly("is a second version valid from 2012-03-01");

        Files.writeString(folder.file(PolicyFile.NAME), text + version.replace("2012-03-01", "2027-01-01"));
        assertThat(read().versions())
                .extracting(PolicyVersion::validFrom)
                .containsExactly(LocalDate.of(2012, 3, 1), LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_file_that_is_no_yaml_is_refused_with_the_line() throws IOException {
        folder.replace(PolicyFile.NAME, "move-to-working-day: { value: true,", "move-to-working-day: { value: [true,");

        assertThat(findings()).hasSize(1);
        assertThat(findings().get(0).problem()).isEqualTo(Problem.YAML_BRACKET_OPEN);
        assertThat(findings().get(0).line()).isEqualTo(lineOf("move-to-working-day"));
    }

    private ContactPolicy read() {
        return PolicyFile.read(folder.file(PolicyFile.NAME));
    }

    private PolicyVersion shipped() {
        return read().versions().get(0);
    }

    private static Regulation regulation(PolicyVersion version, String id) {
        return version.regulations().stream()
                .filter(regulation -> regulation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ConfigurationFinding> findings() {
        return catchThrowableOfType(ConfigurationException.class, this::read).findings();
    }

    private String file() {
        return folder.file(PolicyFile.NAME).toString();
    }

    private int lineOf(String key) throws IOException {
        List<String> lines = Files.readAllLines(folder.file(PolicyFile.NAME));
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).strip().startsWith(key + ":")) {
                return index + 1;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
