package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.dispatch.files.document.Document.Heading;
import de.kontaktzyklus.dispatch.files.document.Document.Line;
import de.kontaktzyklus.dispatch.files.document.Document.Table;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.office.OfficeStatus.InForce;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Totals;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.proof.DailyProof;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of the status page: numbers, days and our own words. */
final class StatusTables {

    private final Office office;
    private final WatchTexts texts;

    StatusTables(Office office, WatchTexts texts) {
        this.office = office;
        this.texts = texts;
    }

    /** What is open; the sentences of an issue stay out, as they may name files, addresses and staff. */
    Table issues(List<Issue> issues, Function<Issue, String> severity) {
        return table(
                "open.issues",
                List.of(text("open.what"), text("open.severity"), text("open.since")),
                issues.stream()
                        .map(issue -> new Line(
                                List.of(
                                        issue.title(),
                                        severity.apply(issue),
                                        issue.since().map(day -> texts.of(day)).orElse("–")),
                                true))
                        .toList());
    }

    Table nodes(List<Line> nodes) {
        return table(
                "nodes",
                List.of(
                        text("nodes.node"),
                        text("nodes.state"),
                        text("nodes.since"),
                        text("nodes.last"),
                        text("nodes.version")),
                nodes);
    }

    Table feeds(OfficeStatus status) {
        return table(
                "feeds",
                List.of(
                        text("feeds.kind"),
                        text("feeds.date"),
                        number("feeds.age"),
                        number("feeds.limit"),
                        number("feeds.rows"),
                        number("feeds.rejected"),
                        text("feeds.taken")),
                Arrays.stream(ExportKind.values())
                        .map(kind -> feed(kind, status.inForce()))
                        .toList());
    }

    private Line feed(ExportKind kind, List<InForce> inForce) {
        OptionalInt limit = office.settings().intake().alarmDays(kind);
        String patience = limit.isPresent() ? texts.of(limit.getAsInt()) : texts.text("feeds.off");
        return inForce.stream()
                .filter(each -> each.export().kind() == kind)
                .findFirst()
                .map(each -> feed(each, patience))
                .orElseGet(() -> new Line(
                        List.of(texts.of(kind), texts.text("feeds.none"), "–", patience, "–", "–", "–"),
                        kind.isRequired()));
    }

    private Line feed(InForce feed, String patience) {
        TakenExports.Taken export = feed.export();
        OptionalInt limit = office.settings().intake().alarmDays(export.kind());
        return new Line(
                List.of(
                        texts.of(export.kind()),
                        texts.of(export.exportDate()),
                        texts.of(feed.ageInOfficeDays()),
                        patience,
                        texts.of(export.rows()),
                        texts.of(export.rejected()),
                        texts.of(export.takenAt())),
                limit.isPresent() && feed.ageInOfficeDays() >= limit.getAsInt());
    }

    /** Neither the name of the file nor the reason: both come from outside. */
    Table refused(OfficeStatus status) {
        return table(
                "refused",
                List.of(text("feeds.kind"), text("feeds.date"), text("refused.at")),
                status.refused().stream()
                        .map(refused -> new Line(
                                List.of(
                                        texts.of(refused.kind()),
                                        texts.of(refused.exportDate()),
                                        texts.of(refused.refusedAt())),
                                false))
                        .toList());
    }

    Table decisions(OfficeStatus status) {
        return table(
                "decisions",
                List.of(text("feeds.kind"), text("feeds.date"), text("decisions.what"), text("decisions.day")),
                status.decisions().stream()
                        .map(decision -> new Line(
                                List.of(
                                        texts.of(decision.kind()),
                                        texts.of(decision.exportDate()),
                                        texts.text("decision." + decision.action()),
                                        texts.of(decision.day())),
                                false))
                        .toList());
    }

    Table mails(OfficeStatus status) {
        Stream<Line> states = Arrays.stream(MailState.values())
                .map(state -> count(
                        "mail-state." + state,
                        status.mails().getOrDefault(state, 0),
                        state == MailState.REFUSED || state == MailState.UNKNOWN));
        return table(
                "mails.states",
                List.of(text("mails.state"), number("mails.count")),
                Stream.concat(states, Stream.of(count("mail-state.superseded", status.superseded(), false)))
                        .toList());
    }

    Table returned(OfficeStatus status) {
        return table(
                "returned",
                List.of(text("returned.what"), number("mails.count")),
                status.returned().stream()
                        .flatMap(returned -> Arrays.stream(Bounces.Counted.values())
                                .map(what -> count(
                                        "bounce." + what, returned.counts().getOrDefault(what, 0), false)))
                        .toList());
    }

    private Line count(String key, int count, boolean doubtful) {
        return new Line(List.of(texts.text(key), texts.of(count)), doubtful && count > 0);
    }

    /** The sum of each day: overdue = told + held back (the concept, C11). */
    Table days(OfficeLook look) {
        return table(
                "days.table",
                List.of(
                        text("days.day"),
                        number("days.rows"),
                        number("days.overdue"),
                        number("days.told"),
                        number("days.held-back"),
                        text("days.balance"),
                        text("days.proof")),
                look.days().stream()
                        .map(day -> day.totals()
                                .map(totals -> day(day, totals))
                                .orElseGet(
                                        () -> without(day.day(), look.status().day())))
                        .toList());
    }

    private Line day(OfficeLook.Day day, Totals totals) {
        boolean balances = OfficeLook.balances(totals);
        return new Line(
                List.of(
                        texts.of(day.day()),
                        texts.of(totals.rowsRead()),
                        texts.of(totals.overdue()),
                        texts.of(totals.told()),
                        texts.of(OfficeLook.heldBack(totals)),
                        texts.text(balances ? "balances" : "balances.not"),
                        day.proof().map(this::proof).orElse("–")),
                !balances
                        || day.proof()
                                .filter(proof -> !proof.holds() && !proof.isOpen())
                                .isPresent());
    }

    private Line without(LocalDate day, LocalDate today) {
        boolean isToday = day.equals(today);
        return new Line(
                List.of(texts.of(day), "–", "–", "–", "–", texts.text(isToday ? "days.not-yet" : "days.no-run"), "–"),
                !isToday);
    }

    String proof(DailyProof proof) {
        return texts.text("proof." + (proof.holds() ? "holds" : proof.isOpen() ? "open" : "fails"));
    }

    private Table table(String caption, List<Heading> header, List<Line> lines) {
        return new Table(texts.text(caption), header, lines);
    }

    private Heading text(String key) {
        return new Heading(texts.text(key), false);
    }

    private Heading number(String key) {
        return new Heading(texts.text(key), true);
    }
}
