package de.kontaktzyklus.cli.demo;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.totals.AssessedExport;
import de.kontaktzyklus.cli.demo.invented.InventedOffice;
import de.kontaktzyklus.cli.office.MailFiles;
import de.kontaktzyklus.cli.office.StatusPage;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.DaysOnRequest;
import de.kontaktzyklus.pipeline.Hosting;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The days of the demo: a year of months, then a weekly digest, and the morning on which the summaries are made. */
final class DemoDays {

    private final Office office;
    private final DemoMailServer server;
    private final DemoFolder folder;
    private final Texts texts;
    private final Terminal terminal;
    private int shown;

    DemoDays(Office office, DemoMailServer server, DemoFolder folder, Texts texts, Terminal terminal) {
        this.office = office;
        this.server = server;
        this.folder = folder;
        this.texts = texts;
        this.terminal = terminal;
    }

    int run(LocalDate wanted) throws Exception {
        LocalDate digestDay = officeDayFrom(wanted);
        say(
                "demo.past",
                YearMonth.from(wanted).minusMonths(DemoPast.MONTHS),
                YearMonth.from(wanted).minusMonths(1));
        new DemoPast(office, folder, wanted).live();
        server.forget();
        InventedOffice.writeInto(folder.exports(), wanted);
        say("demo.day", digestDay);
        int failed = live(digestDay);
        LocalDate summaryDay = lastDay(wanted);
        say("demo.summary-day", summaryDay);
        failed += live(summaryDay);
        summaries(YearMonth.from(digestDay));
        return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The first office day of the month after the reminders: the day of the summary. */
    LocalDate lastDay(LocalDate wanted) {
        YearMonth month = YearMonth.from(officeDayFrom(wanted));
        return officeDayFrom(month.atEndOfMonth().plusDays(1));
    }

    private LocalDate officeDayFrom(LocalDate day) {
        OfficeCalendar calendar = office.calendar();
        return calendar.isOfficeDay(day) ? day : calendar.officeDaysAfter(day, 1);
    }

    private int live(LocalDate day) throws Exception {
        try (Pipeline pipeline = Pipeline.open(office, office.clockOn(day), Hosting.REPEATABLE)) {
            DaysOnRequest.Day result = pipeline.runOnce();
            mails(day);
            pipeline.assessed().ifPresent(export -> totals(day, export));
            pipeline.state().reminderMemory().lastMade(1).forEach(this::overdue);
            int waiting = pipeline.state().outbox().totals().entrySet().stream()
                    .filter(state -> state.getKey() != MailState.SENT)
                    .mapToInt(state -> state.getValue())
                    .sum();
            say("demo.unsent", waiting);
            return result.failed().size() + result.refused() + waiting;
        }
    }

    private void mails(LocalDate day) throws Exception {
        List<DemoMailServer.Received> received = server.receivedSinceLastLook();
        say("demo.mails", received.size());
        for (DemoMailServer.Received mail : received) {
            String name = "%03d-%s-%s".formatted(++shown, day, mail.head().recipient());
            Path file = MailFiles.write(name, mail.content(), folder.mails());
            say("demo.mail", mail.head().recipient(), mail.head().subject(), file.toString());
        }
    }

    private void totals(LocalDate day, AssessedExport export) {
        say("demo.totals", day);
        terminal.out()
                .println(StatusPage.totals(
                        texts, export.totals().rowsRead(), export.totals().byStatus()));
    }

    private void overdue(Totals run) {
        int heldBack =
                run.heldBack().values().stream().mapToInt(Integer::intValue).sum();
        say("demo.overdue", run.overdue(), run.told(), heldBack);
    }

    private void summaries(YearMonth month) throws IOException {
        say("demo.summaries", month);
        Path written = office.settings().summary().directory().resolve(month.toString());
        try (Stream<Path> files = Files.walk(written)) {
            files.filter(file -> !Files.isSymbolicLink(file)).sorted().forEach(file -> {
                if (file.toString().endsWith(".html")) {
                    say("demo.page", file.toString());
                } else if (file.toString().endsWith(".xlsx")) {
                    say("demo.workbook", file.toString());
                }
            });
        }
    }

    private void say(String key, Object... values) {
        terminal.out().println(texts.text(key, values));
        terminal.out().flush();
    }
}
