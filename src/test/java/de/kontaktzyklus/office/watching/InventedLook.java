package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports.Decision;
import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.dispatch.files.document.DocumentPage;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.PipelineLife;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Untold;
import de.kontaktzyklus.state.jobs.JobClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An office in which nearly everything is wrong, and one in which nothing is; and their pages for the browser. */
final class InventedLook {

    private static final Instant NOW = Instant.parse("2026-11-30T08:12:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private InventedLook() {}

    /** Writes what the browser is to look at ({@code src/test/browser/check.sh}). */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        write(folder, "status", "de", true);
        write(folder, "status-en", "en", true);
        write(folder, "status-good", "de", false);
        offices(folder, "offices", "de");
        offices(folder, "offices-en", "en");
    }

    private static void offices(Path folder, String name, String language) throws IOException {
        List<OfficesPage.Row> rows = List.of(
                row("altstadt"),
                row("hafen", issue(HealthState.CRITICAL, "SERVER_REFUSES", "Der Mailserver nimmt nichts an", TODAY)),
                row(
                        "nord",
                        issue(HealthState.WARNING, "EXPORT_OLD", "Kein neuer Export: Kontakte", TODAY.minusDays(4)),
                        issue(HealthState.WARNING, "ADDRESSES_UNUSABLE", "Adressen nicht nutzbar", TODAY)),
                row("sued-ost"));
        OfficesPage page = new OfficesPage(new WatchTexts(Locale.forLanguageTag(language), ZoneOffset.UTC));
        Files.writeString(folder.resolve(name + ".html"), DocumentPage.of(page.of(rows, NOW)));
    }

    private static OfficesPage.Row row(String office, Issue... issues) {
        return new OfficesPage.Row(office, Health.of("1.0.0", NOW, List.of(issues)));
    }

    private static void write(Path folder, String name, String language, boolean bad) throws IOException {
        Office office = Office.open(Path.of("config").toAbsolutePath(), Map.of("office.language", language));
        StatusDocument document = new StatusDocument(
                office,
                new WatchTexts(
                        Locale.forLanguageTag(language),
                        office.settings().office().timeZone()));
        OfficeLook look = of(bad);
        Files.writeString(folder.resolve(name + ".html"), DocumentPage.of(document.served(look)));
    }

    static OfficeLook of(boolean bad) {
        List<Issue> issues = bad
                ? List.of(
                        issue(HealthState.CRITICAL, "SERVER_REFUSES", "Der Mailserver nimmt nichts an", TODAY),
                        issue(HealthState.WARNING, "EXPORT_OLD", "Kein neuer Export: Kontakte", TODAY.minusDays(4)),
                        issue(HealthState.WARNING, "ADDRESSES_UNUSABLE", "Adressen nicht nutzbar", TODAY.minusDays(9)))
                : List.of();
        return new OfficeLook(
                NOW,
                status(bad),
                Health.of("1.0.0", NOW, issues),
                days(bad),
                Map.of(ExportKind.CASES, bad ? 1 : 0),
                Optional.of(LocalDate.of(2012, 3, 1)));
    }

    private static Issue issue(HealthState severity, String kind, String title, LocalDate since) {
        return new Issue(severity, kind, title, Optional.of(since), List.of("Was."), List.of("Tun."), "");
    }

    private static OfficeStatus status(boolean bad) {
        Heartbeat running =
                new Heartbeat("jc-anwendung/4711", "1.0.0", NOW.minusSeconds(900_000), NOW.minusSeconds(20));
        Heartbeat silent =
                new Heartbeat("jc-reserve/815", "0.9.0", NOW.minusSeconds(990_000), NOW.minusSeconds(80_000));
        return new OfficeStatus(
                "1.0.0",
                new PipelineLife(List.of(running), bad ? List.of(silent) : List.of()),
                TODAY,
                Optional.of(totals(TODAY, bad)),
                NOW.plusSeconds(80_000),
                NOW.plusSeconds(82_000),
                NOW.plusSeconds(60_000),
                bad ? Optional.of(YearMonth.of(2026, 10)) : Optional.empty(),
                List.of(),
                List.of(
                        inForce(ExportKind.TEAMS, 12, 3, 0),
                        inForce(ExportKind.CASEWORKERS, 140, 3, 0),
                        inForce(ExportKind.CASES, 12_480, 0, bad ? 37 : 0),
                        inForce(ExportKind.CONTACTS, 88_002, bad ? 4 : 0, 0)),
                bad
                        ? List.of(new Refused(
                                ExportKind.CASES,
                                "x",
                                TODAY,
                                "",
                                "secret",
                                "secret",
                                Path.of("x"),
                                NOW.minusSeconds(60)))
                        : List.of(),
                bad
                        ? List.of(new Decision(
                                TODAY,
                                Decision.Action.ROLLED_BACK,
                                ExportKind.CASES,
                                "x",
                                TODAY.minusDays(1),
                                "secret"))
                        : List.of(),
                Map.of(
                        MailState.PLANNED, bad ? 141 : 0,
                        MailState.SENT, 3_412,
                        MailState.REFUSED, bad ? 2 : 0,
                        MailState.UNKNOWN, bad ? 1 : 0),
                17,
                List.of(),
                bad ? List.of(new JobClaim("make-summaries", "jc-anwendung/4711", 3)) : List.of(),
                bad
                        ? Optional.of(new OfficeStatus.Returned(
                                Optional.of(new Bounces.Watch(NOW, Optional.of(NOW.minusSeconds(100)))),
                                Map.of(Bounces.Counted.REFUSED, 2, Bounces.Counted.OUT_OF_OFFICE, 9)))
                        : Optional.empty(),
                Optional.empty(),
                Optional.of(proof(TODAY, bad)),
                Optional.empty(),
                Anchor.BEGIN);
    }

    private static OfficeStatus.InForce inForce(ExportKind kind, int rows, int age, int rejected) {
        Taken taken =
                new Taken(kind, "x", TODAY.minusDays(age), "", rows, rejected, Path.of("x"), NOW.minusSeconds(9_000));
        return new OfficeStatus.InForce(taken, age);
    }

    private static List<OfficeLook.Day> days(boolean bad) {
        List<OfficeLook.Day> days = new ArrayList<>();
        for (int day = 0; day < OfficeLook.DAYS; day++) {
            LocalDate date = TODAY.minusDays(day + 2L * (day / 5));
            boolean wrong = bad && day == 3;
            days.add(new OfficeLook.Day(
                    date,
                    bad && day == 7 ? Optional.empty() : Optional.of(totals(date, wrong)),
                    bad && day == 7 ? Optional.empty() : Optional.of(proof(date, bad && day == 0))));
        }
        return days;
    }

    private static Totals totals(LocalDate day, boolean wrong) {
        return new Totals(
                day,
                false,
                12_480,
                1_240 + day.getDayOfMonth(),
                240 + day.getDayOfMonth(),
                Map.of(HeldBack.TOLD_BEFORE, wrong ? 979 : 980, HeldBack.APPOINTMENT, 20),
                0);
    }

    private static DailyProof proof(LocalDate day, boolean fails) {
        return fails
                ? new DailyProof(day, 120, 118, Map.of(Untold.REFUSED, 2), 1_270, 1_240, Map.of(Untold.REFUSED, 30))
                : new DailyProof(day, 120, 120, Map.of(), 1_270, 1_250, Map.of(Untold.APPOINTMENT, 20));
    }
}
