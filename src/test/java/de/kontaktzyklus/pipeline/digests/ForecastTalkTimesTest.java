package de.kontaktzyklus.pipeline.digests;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.assessment.totals.ExportAssessment;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.config.policy.PolicyFile;
import de.kontaktzyklus.reminders.digest.TalkBlock;
import de.kontaktzyklus.reminders.planning.TalkTimes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** As of Wednesday, 25.11.2026, two weeks ahead; the office is closed on the Thursday. */
class ForecastTalkTimesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    /** Enough for four follow-up talks a week, and for one in what is left of this one. */
    private static final double HOURS = 3.4;

    private final InMemoryExportSet exports = InMemoryExportSet.of();
    private Optional<LocalDate> absent = Optional.empty();
    private int line = 2;
    private int mostMinutes = 240;

    /** Five fall due on Monday and later in the next week, which has room for four. */
    @Test
    void this_week_gets_what_is_brought_forward_and_the_next_overview_proposes_the_next_week() {
        for (String lastSeen : List.of("31.08.2026", "01.09.2026", "02.09.2026", "03.09.2026", "04.09.2026")) {
            with(CaseFixture.aCase("due " + lastSeen).in("Förderprofil").lastSeen(lastSeen));
        }

        assertThat(blocks()).containsOnlyKeys("V5011").containsEntry("V5011", List.of(new TalkBlock(WEDNESDAY, 1, 30)));
    }

    @Test
    void the_talks_of_a_week_are_spread_over_its_office_days() {
        overdue(3);

        assertThat(blocks())
                .containsEntry("V5011", List.of(new TalkBlock(WEDNESDAY, 2, 60), new TalkBlock(FRIDAY, 1, 30)));
    }

    @Test
    void nothing_is_proposed_for_a_day_of_absence() {
        overdue(3);
        absent = Optional.of(WEDNESDAY);

        assertThat(blocks()).containsEntry("V5011", List.of(new TalkBlock(FRIDAY, 3, 90)));
    }

    @Test
    void who_has_cases_in_two_teams_gets_one_block_a_day() {
        overdue(2);
        with(CaseFixture.aCase("other team")
                .in("Förderprofil")
                .lastSeen("03.08.2026")
                .ofTeam("502"));

        assertThat(blocks())
                .containsEntry("V5011", List.of(new TalkBlock(WEDNESDAY, 2, 60), new TalkBlock(FRIDAY, 1, 30)));
    }

    @Test
    void an_appointment_has_its_time_already() {
        overdue(1);
        with(CaseFixture.aCase("made").in("Förderprofil").lastSeen("03.08.2026").nextAppointment("27.11.2026"));
        with(CaseFixture.aCase("first")
                .in("Förderprofil")
                .registered("23.11.2026")
                .nextAppointment("27.11.2026"));

        assertThat(blocks()).containsEntry("V5011", List.of(new TalkBlock(WEDNESDAY, 1, 30)));
    }

    @Test
    void no_block_is_longer_than_the_office_wants() {
        overdue(40);

        assertThat(blocks())
                .containsEntry("V5011", List.of(new TalkBlock(WEDNESDAY, 8, 240), new TalkBlock(FRIDAY, 8, 240)));
        mostMinutes = 100;
        assertThat(blocks())
                .containsEntry("V5011", List.of(new TalkBlock(WEDNESDAY, 3, 90), new TalkBlock(FRIDAY, 3, 90)));
        mostMinutes = 20;
        assertThat(blocks()).as("not even one talk fits").containsEntry("V5011", List.of());
    }

    private void overdue(int count) {
        for (int each = 0; each < count; each++) {
            with(CaseFixture.aCase("overdue " + each).in("Förderprofil").lastSeen("03.08.2026"));
        }
    }

    private void with(CaseFixture fixture) {
        exports.with(fixture.onLine(line++).row());
    }

    private Map<String, List<TalkBlock>> blocks() {
        Assessor assessor = Assessor.on(
                WEDNESDAY,
                PolicyFile.read(Path.of("config", PolicyFile.NAME)),
                new HolidayCalendar("NW", WEDNESDAY.plusDays(1)::equals));
        TalkTimes.Look look = new ForecastTalkTimes(2, mostMinutes).on(assessor);
        AssessedExport export = ExportAssessment.of(exports, assessor, false, look);
        return look.blocks(
                export,
                new OfficeDirectory(
                        List.of(new Caseworker(
                                "V5011", "Erika Muster", "", "501", Optional.of(HOURS), "", absent, absent)),
                        List.of()));
    }
}
