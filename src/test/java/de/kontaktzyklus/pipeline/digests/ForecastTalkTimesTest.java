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

    /** Enough for four follow-up talks a week, and for one in what is left of this one. */
    private static final double HOURS = 3.4;

    @Test
    void the_talks_of_a_week_are_spread_over_its_office_days_with_those_brought_forward() {
        InMemoryExportSet exports = InMemoryExportSet.of();
        int line = 2;
        for (String lastSeen : List.of("31.08.2026", "01.09.2026", "02.09.2026", "03.09.2026", "04.09.2026")) {
            exports.with(CaseFixture.aCase("due " + lastSeen)
                    .in("Förderprofil")
                    .lastSeen(lastSeen)
                    .onLine(line++)
                    .row());
        }

        assertThat(blocks(exports))
                .containsOnlyKeys("V5011")
                .containsEntry(
                        "V5011",
                        List.of(
                                new TalkBlock(LocalDate.of(2026, 11, 25), 1, 30),
                                new TalkBlock(LocalDate.of(2026, 11, 30), 1, 30),
                                new TalkBlock(LocalDate.of(2026, 12, 1), 1, 30),
                                new TalkBlock(LocalDate.of(2026, 12, 2), 1, 30),
                                new TalkBlock(LocalDate.of(2026, 12, 3), 1, 30)));
    }

    private static Map<String, List<TalkBlock>> blocks(InMemoryExportSet exports) {
        Assessor assessor = Assessor.on(
                WEDNESDAY,
                PolicyFile.read(Path.of("config", PolicyFile.NAME)),
                new HolidayCalendar("NW", WEDNESDAY.plusDays(1)::equals));
        TalkTimes.Look look = new ForecastTalkTimes(2).on(assessor);
        AssessedExport export = ExportAssessment.of(exports, assessor, false, look);
        return look.blocks(
                export,
                new OfficeDirectory(
                        List.of(new Caseworker(
                                "V5011",
                                "Erika Muster",
                                "",
                                "501",
                                Optional.of(HOURS),
                                "",
                                Optional.empty(),
                                Optional.empty())),
                        List.of()));
    }
}
