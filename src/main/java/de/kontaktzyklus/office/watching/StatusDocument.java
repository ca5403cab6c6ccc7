package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.dispatch.files.document.Document;
import de.kontaktzyklus.dispatch.files.document.Document.Chapter;
import de.kontaktzyklus.dispatch.files.document.Document.Fact;
import de.kontaktzyklus.dispatch.files.document.Document.Labels;
import de.kontaktzyklus.dispatch.files.document.Document.Line;
import de.kontaktzyklus.office.NodeName;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Issue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the status page says: what is open first, then why one can believe it. */
final class StatusDocument {

    /** How often the file is written anew while the program runs. */
    static final int MINUTES_KEPT_FRESH = 15;

    private static final Pattern CHECKSUM = Pattern.compile("([0-9a-f]{12})[0-9a-f]+");

    private final Office office;
    private final WatchTexts texts;
    private final StatusTables tables;

    StatusDocument(Office office, WatchTexts texts) {
        this.office = office;
        this.texts = texts;
        this.tables = new StatusTables(office, texts);
    }

    /** As it is served: the moment of the look. */
    Document served(OfficeLook look) {
        return document(look, texts.text("page.worry.served"), List.of(new Fact(texts.text("runs.jobs"), jobs(look))));
    }

    /**
     * As it is left as a file: who reads it must know by its age that nobody writes it any more. What is in progress is
     * over by then.
     */
    Document kept(OfficeLook look) {
        boolean runs = !look.status().pipeline().running().isEmpty();
        Instant missed =
                look.status().nextDigests().plus(office.settings().alarms().runAfter());
        return document(
                look,
                runs ? texts.text("page.worry.running", MINUTES_KEPT_FRESH) : texts.text("page.worry.once", missed),
                List.of());
    }

    /** As it is served while nothing can be seen. */
    Document blind(Health health) {
        return new Document(
                texts.locale().getLanguage(),
                title(),
                List.of(made(health.checkedAt()), texts.text("page.worry.blind")),
                List.of(open(health)),
                List.of(texts.text("page.privacy")),
                labels());
    }

    private Document document(OfficeLook look, String worry, List<Fact> jobs) {
        OfficeStatus status = look.status();
        return new Document(
                texts.locale().getLanguage(),
                title(),
                List.of(verdict(look.health()), made(look.madeAt()), worry),
                List.of(
                        open(look.health()),
                        runs(status, jobs),
                        new Chapter(
                                texts.text("exports"),
                                List.of(),
                                List.of(),
                                List.of(tables.feeds(status), tables.refused(status), tables.decisions(status))),
                        mails(status),
                        new Chapter(
                                texts.text("days", OfficeLook.DAYS),
                                look.days().isEmpty() ? List.of(texts.text("days.none")) : List.of(),
                                List.of(),
                                List.of(tables.days(look))),
                        versions(look)),
                List.of(texts.text("page.details"), texts.text("page.privacy")),
                labels());
    }

    /** With the machine: several may write the same file, and one of them may have the wrong clock. */
    private String made(Instant at) {
        return texts.text("page.made", at, NodeName.machine());
    }

    private String title() {
        return texts.text("page.title", office.settings().office().name());
    }

    private Labels labels() {
        return new Labels(
                texts.text("page.skip"),
                texts.text("page.contents"),
                texts.text("page.facts"),
                texts.text("page.fact"),
                texts.text("page.value"));
    }

    private String verdict(Health health) {
        return texts.text("page.verdict." + health.state(), health.issues().size());
    }

    private Chapter open(Health health) {
        long critical = health.issues().stream()
                .filter(issue -> issue.severity() == HealthState.CRITICAL)
                .count();
        List<String> cautions = health.issues().isEmpty()
                ? List.of()
                : List.of(texts.text("open.caution", critical, health.issues().size() - critical));
        List<Fact> nothing = health.issues().isEmpty()
                ? List.of(new Fact(texts.text("open.issues"), texts.text("open.none")))
                : List.of();
        return new Chapter(
                texts.text("open"), cautions, nothing, List.of(tables.issues(health.issues(), this::severity)));
    }

    private String severity(Issue issue) {
        return texts.text("severity." + issue.severity());
    }

    private Chapter runs(OfficeStatus status, List<Fact> jobs) {
        List<Fact> facts = new ArrayList<>(jobs);
        fact(
                facts,
                "runs.last",
                status.lastRun()
                        .map(run -> texts.text("runs.last.value", run.day(), run.rowsRead()))
                        .orElseGet(() -> texts.text("runs.none")));
        status.proof()
                .ifPresent(proof ->
                        fact(facts, "runs.proof", texts.text("runs.proof.value", proof.day(), tables.proof(proof))));
        fact(facts, "runs.next-digests", texts.of(status.nextDigests()));
        fact(facts, "runs.next-summaries", texts.of(status.nextSummaries()));
        fact(facts, "runs.next-forgetting", texts.of(status.nextForgetting()));
        status.monthOpen().ifPresent(month -> fact(facts, "runs.month-open", texts.of(month)));
        List<Line> nodes = Stream.concat(
                        status.pipeline().running().stream().map(beat -> node(beat, false)),
                        status.pipeline().silent().stream().map(beat -> node(beat, true)))
                .toList();
        return new Chapter(texts.text("runs"), List.of(), List.copyOf(facts), List.of(tables.nodes(nodes)));
    }

    private String jobs(OfficeLook look) {
        List<String> jobs = look.status().running().stream()
                .map(job -> texts.text("job." + job.job()))
                .distinct()
                .toList();
        return jobs.isEmpty() ? texts.text("runs.jobs.none") : texts.of(jobs);
    }

    private Line node(Heartbeat beat, boolean silent) {
        return new Line(
                List.of(
                        beat.node(),
                        texts.text(silent ? "nodes.silent" : "nodes.alive"),
                        texts.of(beat.startedAt()),
                        texts.of(beat.lastBeat()),
                        beat.version()),
                silent);
    }

    private Chapter mails(OfficeStatus status) {
        List<Fact> facts = new ArrayList<>();
        status.returned()
                .ifPresent(returned -> fact(
                        facts,
                        "mails.mailbox",
                        returned.mailbox()
                                .flatMap(watch -> watch.read())
                                .map(at -> texts.of(at))
                                .orElseGet(() -> texts.text("mails.never-read"))));
        return new Chapter(
                texts.text("mails"),
                List.of(),
                List.copyOf(facts),
                List.of(tables.mails(status), tables.returned(status)));
    }

    private Chapter versions(OfficeLook look) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "versions.program", look.status().version());
        fact(
                facts,
                "versions.policy",
                look.policySince()
                        .map(since -> texts.text("versions.policy.value", since, shortened(office.policyVersion())))
                        .orElseGet(() -> texts.text("versions.policy.none")));
        fact(facts, "versions.calendar", shortened(office.calendarVersion()));
        return new Chapter(texts.text("versions"), List.of(), List.copyOf(facts), List.of());
    }

    /** Enough of a checksum to tell two files apart. */
    private static String shortened(String version) {
        return CHECKSUM.matcher(version).replaceAll("$1");
    }

    private void fact(List<Fact> facts, String key, String value) {
        facts.add(new Fact(texts.text(key), value));
    }
}
