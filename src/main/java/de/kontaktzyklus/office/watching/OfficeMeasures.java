package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.dispatch.watching.Measure;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.office.OfficeStatus.InForce;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.reminders.proof.DailyProof;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What is measured of an office. Figures of the office alone, never of a team or a person; labels are our own names of
 * kinds and states. Names and units as Prometheus asks for; age in office days has no base unit, so it is a ratio.
 */
final class OfficeMeasures {

    private static final double MILLIS = 1000;

    private final Office office;
    private final ZoneId zone;
    private final List<Measure> measures = new ArrayList<>();

    private OfficeMeasures(Office office) {
        this.office = office;
        this.zone = office.settings().office().timeZone();
    }

    static List<Measure> of(OfficeLook look, Office office) {
        OfficeMeasures all = new OfficeMeasures(office);
        all.issues(look);
        all.program(look.status());
        look.status().lastRun().ifPresent(all::run);
        look.status().proof().ifPresent(all::proof);
        all.exports(look);
        all.mails(look.status());
        look.status().returned().ifPresent(all::returned);
        return List.copyOf(all.measures);
    }

    /** On which the rule for everything critical looks, also of an office that cannot say anything itself. */
    static Measure state(Health health) {
        return Measure.of(
                "kontaktzyklus_health_state",
                "Worst issue as status --health says it: 0 ok, 1 warning, 2 critical.",
                health.state().exitCode());
    }

    private void issues(OfficeLook look) {
        add(state(look.health()));
        Map<String, Integer> issues = new TreeMap<>();
        Stream.concat(
                        Arrays.stream(Alarm.Kind.values())
                                .filter(Alarm.Kind::lasts)
                                .map(Alarm.Kind::name),
                        Arrays.stream(IssueKind.values()).map(IssueKind::name))
                .forEach(kind -> issues.put(label(kind), 0));
        look.health().issues().stream().map(Issue::kind).forEach(kind -> issues.merge(label(kind), 1, Integer::sum));
        add(Measure.by("kontaktzyklus_issues", "What is wrong now, open alarms among it, by kind.", "kind", issues));
    }

    private void program(OfficeStatus status) {
        add(Measure.by(
                "kontaktzyklus_nodes",
                "Nodes by whether they give signs of life.",
                "state",
                Map.of(
                        "running", status.pipeline().running().size(),
                        "silent", status.pipeline().silent().size())));
        time("next_digests", "When the next digests are due.", status.nextDigests());
        time("next_summaries", "When the next look for a monthly summary is due.", status.nextSummaries());
        add(Measure.of(
                "kontaktzyklus_month_overdue",
                "1 if the summaries of a month that is over are not made.",
                status.monthOpen().isPresent()));
    }

    private void run(Totals run) {
        day("last_run", "Beginning of the day of the last digests.", run.day());
        add(Measure.of("kontaktzyklus_last_run_rows", "Rows of the case export in the last run.", run.rowsRead()));
        add(Measure.of("kontaktzyklus_last_run_overdue", "Overdue cases in the last run.", run.overdue()));
        add(Measure.of("kontaktzyklus_last_run_told", "Of these, those in its digests.", run.told()));
        Map<String, Integer> heldBack = new TreeMap<>();
        Arrays.stream(HeldBack.values())
                .forEach(why -> heldBack.put(label(why.name()), run.heldBack().getOrDefault(why, 0)));
        add(Measure.by(
                "kontaktzyklus_last_run_held_back", "Of these, those held back, by reason.", "reason", heldBack));
        add(Measure.of(
                "kontaktzyklus_last_run_balances",
                "1 if overdue = told + held back in the last run.",
                OfficeLook.balances(run)));
    }

    private void proof(DailyProof proof) {
        add(Measure.of(
                "kontaktzyklus_proof_holds",
                "1 if everybody was told on the day of the last digests, or the mails are on their way.",
                proof.holds() || proof.isOpen()));
        add(Measure.of(
                "kontaktzyklus_proof_missing_overviews",
                "Caseworkers without an accepted overview of the week, and without a mail on its way.",
                proof.missingOverviews()));
        add(Measure.of(
                "kontaktzyklus_proof_missing_cases",
                "Overdue cases in no accepted mail of the week, without a reason, and without a mail on its way.",
                proof.missingCases()));
    }

    private void exports(OfficeLook look) {
        List<InForce> inForce = look.status().inForce();
        add(Measure.by(
                "kontaktzyklus_export_date_timestamp_seconds",
                "Beginning of the day of the export in force.",
                "kind",
                ofExports(inForce, export -> seconds(export.exportDate()))));
        add(Measure.by(
                "kontaktzyklus_export_taken_timestamp_seconds",
                "When the export in force was taken.",
                "kind",
                ofExports(inForce, export -> seconds(export.takenAt()))));
        add(Measure.by(
                "kontaktzyklus_export_rows", "Rows of the export in force.", "kind", ofExports(inForce, Taken::rows)));
        add(Measure.by(
                "kontaktzyklus_export_rejected_rows",
                "Of these, those that cannot be read.",
                "kind",
                ofExports(inForce, Taken::rejected)));
        Map<String, Double> ages = new TreeMap<>();
        inForce.forEach(each -> office.settings()
                .intake()
                .alarmDays(each.export().kind())
                .ifPresent(days -> ages.put(each.export().kind().key(), each.ageInOfficeDays() / (double) days)));
        add(Measure.by(
                "kontaktzyklus_export_age_ratio",
                "Age of the export in force by the age that raises an alarm, both in office days; too old from 1 on.",
                "kind",
                ages));
        Map<String, Integer> refused = new TreeMap<>();
        look.openRefusals().forEach((kind, number) -> refused.put(kind.key(), number));
        add(Measure.by(
                "kontaktzyklus_export_refusals_open",
                "Refused exports since which none of their kind was taken.",
                "kind",
                refused));
    }

    private static Map<String, Double> ofExports(List<InForce> inForce, ToDoubleFunction<Taken> figure) {
        Map<String, Double> figures = new TreeMap<>();
        for (InForce each : inForce) {
            ExportKind kind = each.export().kind();
            figures.put(kind.key(), figure.applyAsDouble(each.export()));
        }
        return figures;
    }

    private void mails(OfficeStatus status) {
        Map<String, Integer> mails = new TreeMap<>();
        Arrays.stream(MailState.values())
                .forEach(state -> mails.put(label(state.name()), status.mails().getOrDefault(state, 0)));
        mails.put("superseded", status.superseded());
        add(Measure.by("kontaktzyklus_mails", "Mails that are remembered, by state.", "state", mails));
        List<LocalDate> waiting = status.unsent().stream()
                .filter(mail -> mail.state() == MailState.PLANNED)
                .map(Outbox.UnsentMail::day)
                .toList();
        waiting.stream()
                .min(LocalDate::compareTo)
                .ifPresent(
                        day -> day("oldest_waiting_mail", "Beginning of the day of the oldest mail that waits.", day));
    }

    private void returned(OfficeStatus.Returned returned) {
        Map<String, Integer> counts = new TreeMap<>();
        Arrays.stream(Bounces.Counted.values())
                .forEach(
                        what -> counts.put(label(what.name()), returned.counts().getOrDefault(what, 0)));
        add(Measure.by(
                "kontaktzyklus_returned_mails",
                "What came back to the mailbox of the sender in the last seven days.",
                "what",
                counts));
        returned.mailbox()
                .flatMap(Bounces.Watch::read)
                .ifPresent(at -> time("mailbox_read", "When that mailbox was read last.", at));
    }

    private void day(String what, String help, LocalDate day) {
        time(what, help, day.atStartOfDay(zone).toInstant());
    }

    private void time(String what, String help, Instant at) {
        add(Measure.of("kontaktzyklus_" + what + "_timestamp_seconds", help, seconds(at)));
    }

    private double seconds(LocalDate day) {
        return seconds(day.atStartOfDay(zone).toInstant());
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }

    private static String label(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private void add(Measure measure) {
        measures.add(measure);
    }
}
