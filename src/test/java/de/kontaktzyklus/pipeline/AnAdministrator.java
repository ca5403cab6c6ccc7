package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.cases.InMemoryTakenExports;
import de.kontaktzyklus.cases.intake.LackingExports;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.causes.OfficeCauses;
import de.kontaktzyklus.office.causes.StuckFiles;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.DailyAlarms;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.Alarms;
import de.kontaktzyklus.reminders.causes.CauseBook;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.ExportCauses;
import de.kontaktzyklus.reminders.causes.OpenCauses;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Proofs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An administrator of an office in which nothing has happened yet. */
final class AnAdministrator {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private AnAdministrator() {}

    static <L extends Letters & AlarmTexts> Administrator of(
            L letters, AlarmWay otherWays, OpenCauses open, List<CauseSource> around, Watch watch) {
        InMemoryOutbox outbox = new InMemoryOutbox();
        Alarms alarms = new Alarms(letters, outbox, otherWays);
        return new Administrator(
                alarms,
                new DailyAlarms(new InMemoryTakenExports(), outbox, calendar(), () -> ""),
                causes(new CauseBook(open, alarms, letters, () -> "")),
                new NoProofs(),
                OfficeClock.on(TODAY, ZoneId.of("Europe/Berlin")),
                around,
                watch);
    }

    private static OfficeCauses causes(CauseBook book) {
        InMemoryTakenExports exports = new InMemoryTakenExports();
        return new OfficeCauses(
                book,
                new ExportCauses(
                        exports,
                        calendar(),
                        Map.of(),
                        new LackingExports(exports, false, new NoWork(), ZoneOffset.UTC)),
                new StuckFiles(Path.of("nowhere"), exports),
                List.of(),
                List.of());
    }

    private static HolidayCalendar calendar() {
        return new HolidayCalendar("NW", day -> false);
    }

    private static final class NoWork implements LackingExports.Work {

        @Override
        public boolean hasBegun() {
            return false;
        }

        @Override
        public boolean hadBegunOn(LocalDate day) {
            return false;
        }
    }

    /** As before the first run. */
    private static final class NoProofs implements Proofs {

        @Override
        public Optional<DailyProof> now() {
            return Optional.empty();
        }

        @Override
        public Optional<DailyProof> update() {
            return Optional.empty();
        }

        @Override
        public List<DailyProof> last(int limit) {
            return List.of();
        }
    }
}
