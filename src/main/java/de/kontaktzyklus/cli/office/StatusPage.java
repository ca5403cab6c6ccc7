package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.delivery.MailPart;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.dispatch.mail.text.MailReason;
import de.kontaktzyklus.office.OfficeStatus;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.PipelineLife;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Untold;
import de.kontaktzyklus.retention.DeletableState;
import de.kontaktzyklus.retention.Kept;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The status for people. */
public final class StatusPage {

    private static final int MOST_LISTED = 20;

    private final Texts texts;
    private final ZoneId zone;
    private final Lines lines;

    StatusPage(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.lines = new Lines(texts);
    }

    List<String> lines(OfficeStatus status) {
        say("status.head", status.day());
        say("status.version", status.version());
        life(status.pipeline());
        causes(status);
        runs(status);
        exports(status);
        cases(status);
        status.proof().ifPresent(this::proof);
        mails(status);
        status.returned().ifPresent(this::returned);
        status.lastDeletions().ifPresent(last -> say("status.deleted", last.day(), counts(last)));
        say("status.audit", status.audit().toString());
        return lines.toList();
    }

    private void life(PipelineLife pipeline) {
        if (pipeline.running().isEmpty() && pipeline.silent().isEmpty()) {
            say("status.not-running");
        }
        pipeline.running().forEach(beat -> life("status.alive", beat));
        pipeline.silent().forEach(beat -> life("status.silent", beat));
    }

    private void life(String key, Heartbeat beat) {
        say(key, beat.node(), beat.version(), local(beat.startedAt()), local(beat.lastBeat()));
    }

    /** First of all: whoever looks at night wants to know this. */
    private void causes(OfficeStatus status) {
        if (status.openCauses().isEmpty()) {
            say("status.nothing-open");
        }
        for (OpenCause cause : status.openCauses()) {
            say("status.open", cause.words().title(), cause.since());
            cause.words().what().forEach(line -> say("status.open.what", line));
            cause.words().todo().forEach(line -> say("status.open.do", line));
        }
    }

    private void runs(OfficeStatus status) {
        status.lastRun()
                .ifPresentOrElse(
                        run -> say(
                                "status.last-run",
                                run.day(),
                                run.rowsRead(),
                                run.overdue(),
                                run.told(),
                                heldBack(run.heldBack())),
                        () -> say("status.no-run"));
        say("status.next-digests", local(status.nextDigests()));
        say("status.next-summaries", local(status.nextSummaries()));
        say("status.next-forgetting", local(status.nextForgetting()));
        status.monthOpen().ifPresent(month -> say("status.month-open", month));
        status.running().forEach(job -> say("status.running", texts.text("job." + job.job()), job.node()));
    }

    private void exports(OfficeStatus status) {
        if (status.inForce().isEmpty()) {
            say("status.no-export");
        }
        status.inForce()
                .forEach(each -> say(
                        "status.export",
                        texts.text("kind." + each.export().kind()),
                        each.export().fileName(),
                        each.export().exportDate(),
                        each.ageInOfficeDays(),
                        each.export().rows(),
                        each.export().rejected()));
        status.refused()
                .forEach(each -> say(
                        "status.refused",
                        local(each.refusedAt()),
                        each.fileName(),
                        each.reason().replace('\n', ' '),
                        each.report().toString()));
        status.decisions()
                .forEach(each -> say(
                        "status.decision." + each.action(),
                        each.day(),
                        texts.text("kind." + each.kind()),
                        each.fileName(),
                        each.exportDate(),
                        each.reason()));
    }

    private void cases(OfficeStatus status) {
        status.cases().ifPresent(cases -> {
            lines.add(totals(texts, cases.rowsRead(), cases.byStatus()));
            say("status.not-reached", cases.overdueNotReached());
            notReached(cases.notReached());
        });
    }

    private void notReached(List<OfficeStatus.NotReached> cases) {
        cases.stream()
                .limit(MOST_LISTED)
                .forEach(each -> say(
                        "status.not-reached.case", each.customer(), orDash(each.team()), orDash(each.caseworker())));
        if (cases.size() > MOST_LISTED) {
            say("status.not-reached.more", cases.size() - MOST_LISTED);
        }
    }

    private void proof(DailyProof proof) {
        say(
                "status.proof",
                proof.day(),
                texts.text("status.proof." + (proof.holds() ? "holds" : proof.isOpen() ? "open" : "fails")));
        say("status.proof.overviews", proof.caseworkers(), proof.withOverview(), untold(proof.without()));
        say("status.proof.cases", proof.overdue(), proof.reached(), untold(proof.unreached()));
    }

    /** Empty where there is none. */
    private String untold(Map<Untold, Integer> reasons) {
        return Arrays.stream(Untold.values())
                .filter(reasons::containsKey)
                .map(reason -> texts.text("status.proof.untold." + reason, reasons.getOrDefault(reason, 0)))
                .collect(Collectors.joining());
    }

    private void mails(OfficeStatus status) {
        say(
                "status.mails",
                Arrays.stream(MailState.values())
                        .map(state -> texts.text("mail-state." + state) + " "
                                + status.mails().getOrDefault(state, 0))
                        .collect(Collectors.joining(", ")),
                status.superseded());
        for (Outbox.UnsentMail mail : status.unsent()) {
            say(
                    "status.unsent",
                    mail.day(),
                    texts.text("mail-state." + mail.state()),
                    mail.recipient(),
                    mail.attempts(),
                    mail.nextAttempt()
                            .map(next -> texts.text("status.unsent.next", local(next)))
                            .orElse(""),
                    new MailReason(texts.locale()).words(mail.reason()),
                    part(mail.part()));
        }
        status.unsent().stream()
                .filter(Outbox.UnsentMail::waitsForServer)
                .findFirst()
                .ifPresent(mail -> say("status.server-refuses", new MailReason(texts.locale()).words(mail.reason())));
        if (status.mails().getOrDefault(MailState.UNKNOWN, 0) > 0) {
            say("status.unknown");
        }
    }

    private String part(MailPart part) {
        return part.isWhole() ? "" : texts.text("status.unsent.part", part.number(), part.of());
    }

    private void returned(OfficeStatus.Returned returned) {
        String read = returned.mailbox()
                .flatMap(Bounces.Watch::read)
                .map(at -> texts.text("status.bounces.read", local(at)))
                .orElseGet(() -> texts.text("status.bounces.never-read"));
        String counts = Arrays.stream(Bounces.Counted.values())
                .filter(counted -> returned.counts().containsKey(counted))
                .map(counted ->
                        texts.text("bounce." + counted, returned.counts().getOrDefault(counted, 0)))
                .collect(Collectors.joining(", "));
        say("status.bounces", read, counts.isEmpty() ? texts.text("bounce.none") : counts);
    }

    /** The sum that shows that nobody is forgotten. */
    public static String totals(Texts texts, int rowsRead, Map<Status, Integer> byStatus) {
        String sum = Arrays.stream(Status.values())
                .map(status ->
                        texts.text("totals.part", byStatus.getOrDefault(status, 0), texts.text("status." + status)))
                .collect(Collectors.joining(" + "));
        return texts.text("totals", rowsRead, sum);
    }

    private String counts(DeletableState.Deletions deletions) {
        return Arrays.stream(Kept.values())
                .filter(deletions.counts()::containsKey)
                .map(what -> texts.text(
                        "status.deleted.part",
                        texts.text("kept." + what),
                        deletions.counts().getOrDefault(what, 0)))
                .collect(Collectors.joining(", "));
    }

    private String heldBack(Map<?, Integer> reasons) {
        int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
        return String.valueOf(sum);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private void say(String key, Object... values) {
        lines.say(key, values);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
