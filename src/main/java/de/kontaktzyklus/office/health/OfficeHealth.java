package de.kontaktzyklus.office.health;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.Outbox.UnsentMail;
import de.kontaktzyklus.office.CronRules;
import de.kontaktzyklus.office.ExportsInForce;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.reminders.health.IssueTexts;
import de.kontaktzyklus.reminders.health.PipelineLife;
import de.kontaktzyklus.state.StateDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at the state of an office, and at nothing else: no export is read, and no person named. */
public final class OfficeHealth {

    private final Office office;
    private final OfficeClock clock;
    private final StateDatabase state;
    private final IssueTexts texts;
    private final List<OpenCause> causes;

    private OfficeHealth(Office office, OfficeClock clock, StateDatabase state, IssueTexts texts) {
        this.office = office;
        this.clock = clock;
        this.state = state;
        this.texts = texts;
        this.causes = state.openCauses().all();
    }

    /**
     * Looks at everything.
     *
     * @param now by the clock of the machine, whatever day is asked about
     */
    public static Health of(Office office, OfficeClock clock, Instant now, StateDatabase state, IssueTexts texts) {
        OfficeHealth look = new OfficeHealth(office, clock, state, texts);
        return Health.of(Office.programVersion(), now, look.issues(now));
    }

    private List<Issue> issues(Instant now) {
        List<Issue> issues = new ArrayList<>(program(now));
        // how many mails wait is said by heldUp()
        causes.stream()
                .filter(cause -> cause.kind() != Alarm.Kind.SERVER_REFUSES)
                .map(Issue::of)
                .forEach(issues::add);
        issues.addAll(exports());
        digests().ifPresent(issues::add);
        heldUp().ifPresent(issues::add);
        return issues;
    }

    private List<Issue> program(Instant now) {
        PipelineLife life = PipelineLife.of(state.heartbeats(), now);
        if (!life.running().isEmpty()) {
            return life.silent().stream()
                    .map(beat -> silent(IssueKind.NODE_SILENT, beat))
                    .toList();
        }
        return List.of(life.silent().stream()
                .findFirst()
                .map(last -> silent(IssueKind.PROGRAM_SILENT, last))
                .orElseGet(() -> issue(IssueKind.PROGRAM_NOT_RUNNING)));
    }

    private Issue silent(IssueKind kind, Heartbeat beat) {
        LocalDateTime last = LocalDateTime.ofInstant(beat.lastBeat(), clock.zone());
        return issue(kind, beat.node(), last).since(last.toLocalDate());
    }

    /** An alarm says so with the digests only: it is not told while the program does not run. */
    private List<Issue> exports() {
        List<Issue> issues = new ArrayList<>();
        List<ExportKind> missing = ExportsInForce.of(office, state).lacking().neverTaken();
        if (!missing.isEmpty() && !isOpen(Alarm.Kind.NO_EXPORT, "")) {
            issues.add(issue(IssueKind.EXPORT_MISSING, missing));
        }
        Arrays.stream(ExportKind.values())
                .filter(kind -> !isOpen(Alarm.Kind.NO_NEW_EXPORT, kind.key()))
                .flatMap(kind -> state.takenExports().inForce(kind).stream())
                .flatMap(export -> old(export).stream())
                .forEach(issues::add);
        return issues;
    }

    private Optional<Issue> old(Taken export) {
        LocalDate day = export.exportDate();
        return Optional.ofNullable(
                        office.settings().intake().alarmAfterWorkingDays().get(export.kind()))
                .filter(days -> age(day) >= days)
                .map(days -> issue(IssueKind.EXPORT_OLD, export.kind(), day, age(day))
                        .since(day));
    }

    private int age(LocalDate exportDate) {
        return office.calendar().officeDaysBetween(exportDate, clock.today());
    }

    private boolean isOpen(Alarm.Kind kind, String subject) {
        return causes.stream()
                .anyMatch(cause -> cause.kind() == kind && cause.subject().equals(subject));
    }

    /**
     * The digests of office days whose hour is long past; an alarm that says so stands for itself. Where there were
     * never any, only those of today are missing; without the exports they need, {@link IssueKind#EXPORT_MISSING} says
     * it.
     */
    private Optional<Issue> digests() {
        if (causes.stream().anyMatch(cause -> cause.kind() == Alarm.Kind.RUN_MISSED)
                || !ExportsInForce.of(office, state).lacking().neverTaken().isEmpty()) {
            return Optional.empty();
        }
        Duration patience = office.settings().alarms().runAfter();
        LocalDate today = clock.today();
        LocalDate firstOpen = state.reminderMemory()
                .lastRecorded()
                .map(last -> last.plusDays(1))
                .orElse(today);
        List<Instant> hours = Stream.iterate(firstOpen, day -> !day.isAfter(today), day -> day.plusDays(1))
                .flatMap(day -> CronRules.firstOf(day, cron(), clock.zone()).stream())
                .filter(hour -> hour.plus(patience).isBefore(clock.now()))
                .filter(hour -> office.calendar().isOfficeDay(LocalDate.ofInstant(hour, clock.zone())))
                .toList();
        return hours.stream()
                .findFirst()
                .map(hour -> LocalDateTime.ofInstant(hour, clock.zone()))
                .map(hour -> issue(
                                IssueKind.DIGESTS_MISSING,
                                hour.toLocalDate(),
                                LocalDateTime.ofInstant(hours.get(hours.size() - 1), clock.zone()))
                        .since(hour.toLocalDate()));
    }

    private String cron() {
        return office.settings().reminders().cron();
    }

    private Optional<Issue> heldUp() {
        List<UnsentMail> waiting = state.outbox().unsent(Integer.MAX_VALUE).stream()
                .filter(UnsentMail::waitsForServer)
                .toList();
        return waiting.stream()
                .findFirst()
                .map(first -> issue(IssueKind.SERVER_REFUSES, waiting.size(), first.reason())
                        .since(first.day()));
    }

    private Issue issue(IssueKind kind, Object... values) {
        return Issue.of(kind, texts.words(kind, List.of(values)));
    }
}
