package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.office.CronRules;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.clock.ClockRule;
import de.kontaktzyklus.reminders.clock.ClockRule.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Time zone, clock, and when the program would do what next. */
final class TimeLooks {

    /** So many, and Monday to Friday are among them. */
    private static final int RUNS = 5;

    /** They go out on office days only. */
    private static final int REMINDERS = 0;

    private final Office office;
    private final OfficeClock clock;

    TimeLooks(Office office, OfficeClock clock) {
        this.office = office;
        this.clock = clock;
    }

    Look policy() {
        LocalDate today = clock.today();
        return office.policy()
                .inForceOn(today)
                .map(PolicyVersion::validFrom)
                .map(from -> Look.at(Said.POLICY_FINE, from))
                .orElseGet(() -> Look.at(Said.POLICY_NOT_IN_FORCE, today));
    }

    Look zone() {
        return Look.at(
                Said.TIME_ZONE,
                clock.zone().getId(),
                local(clock.now()),
                ZoneId.systemDefault().getId());
    }

    /** @param evidence of the ledgers, as before each work, and of what waits in the folder: it is taken first */
    Look clock(Evidence evidence) {
        LocalDate today = clock.today();
        ClockRule rule = new ClockRule(office.settings().office().clockToleranceDays());
        return rule.doubt(today, evidence)
                .map(doubt -> Look.at(Said.CLOCK_DOUBTED, today, doubt.known(), rule.toleranceDays()))
                .orElseGet(() -> evidence.newestExport()
                        .or(evidence::last)
                        .map(known -> Look.at(Said.CLOCK_FINE, today, known))
                        .orElseGet(() -> Look.at(Said.CLOCK_ALONE, today)));
    }

    List<Look> runs() {
        return List.of(
                runs("reminders.cron", office.settings().reminders().cron(), REMINDERS),
                runs("summary.cron", office.settings().summary().cron(), 1),
                runs("retention.cron", office.settings().retention().cron(), 2));
    }

    private Look runs(String setting, String cron, int number) {
        List<LocalDateTime> next =
                CronRules.nextRuns(cron, clock, RUNS).stream().map(this::local).toList();
        if (next.isEmpty()) {
            return Look.at(Said.RUNS_NEVER, setting, cron);
        }
        boolean inVain = number == REMINDERS
                && next.stream().noneMatch(run -> office.calendar().isOfficeDay(run.toLocalDate()));
        return Look.at(inVain ? Said.RUNS_ON_NO_OFFICE_DAY : Said.RUNS, setting, next, number);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.zone());
    }
}
