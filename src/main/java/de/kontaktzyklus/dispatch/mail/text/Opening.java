package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPart;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first screen of a mail: what it is about, what is new, what to do today, and the counts. */
record Opening(Wording wording, Digest digest, RunFacts run) {

    String subject() {
        return inPart("subject.part", subjectOfList());
    }

    /** With the place of the part, where the digest has several. */
    private String inPart(String key, String text) {
        DigestPart part = digest.part();
        return part.isWhole()
                ? text
                : wording.say(key, text, part.place().number(), part.place().of());
    }

    private String subjectOfList() {
        Tally tally = digest.tally();
        if (digest.kind() == MailKind.CASEWORKER_DIGEST) {
            return tally.overdue() + tally.due() == 0
                    ? wording.say("subject.nothing", tally.checked(), run.day())
                    : wording.say("subject.digest", tally.overdue(), tally.due(), run.day());
        }
        return wording.say("subject." + digest.kind(), listed(), run.day());
    }

    String salutation() {
        return wording.named(digest.readers())
                .map(names -> wording.say("salutation.name", names))
                .orElseGet(() -> wording.say("salutation"));
    }

    List<String> lead() {
        List<String> lead = new ArrayList<>();
        lead.add(wording.say("lead." + digest.kind(), occasion()));
        if (!digest.part().isWhole()) {
            lead.add(part(digest.part()));
        }
        digest.replaces().ifPresent(day -> lead.add(wording.say("lead.replaces", day)));
        List<String> news = news();
        lead.addAll(news.isEmpty() ? List.of(wording.say("lead.no-news")) : news);
        if (digest.kind() == MailKind.CASEWORKER_DIGEST) {
            toDo().ifPresent(lead::add);
        }
        return lead;
    }

    private String part(DigestPart part) {
        boolean ofLeader = digest.kind() == MailKind.LEADER_DIGEST || digest.kind() == MailKind.CATCH_ALL_DIGEST;
        return wording.say(
                ofLeader ? "lead.part.leader" : "lead.part",
                part.place().number(),
                part.place().of(),
                part.listed(),
                part.all().overdue(),
                part.all().due(),
                part.all().checked());
    }

    List<Page.Figure> figures() {
        List<Page.Figure> figures = new ArrayList<>();
        Tally tally = digest.tally();
        if (digest.kind() == MailKind.CASEWORKER_DIGEST) {
            figures.add(figure("figure.overdue", tally.overdue()));
            addIfAny(figures, "figure.overdue-with-appointment", tally.overdueWithAppointment());
            addIfAny(figures, "figure.unread", unread());
            addIfAny(figures, "figure.left", count(Section.LEFT));
            figures.add(figure("figure.due", tally.due(), run.rules().horizonDays()));
            addIfAny(figures, "figure.at-risk", count(Section.FIRST_INTERVIEWS_AT_RISK));
            addIfAny(figures, "figure.exceptions", count(Section.EXCEPTIONS_TO_REVIEW));
            addIfAny(figures, "figure.unclear", count(Section.UNCLEAR));
            figures.add(checked());
        } else {
            addIfAny(
                    figures,
                    "figure.escalated",
                    count(Section.ESCALATED),
                    run.rules().leaderAtOnceAfter());
            addIfAny(figures, "figure.without-caseworker", withoutCaseworker());
            addIfAny(figures, "figure.left.leader", count(Section.LEFT));
            addIfAny(figures, "figure.vanished", digest.vanished().size());
            addIfAny(
                    figures,
                    "figure.long-overdue",
                    count(Section.LONG_OVERDUE),
                    run.rules().leaderListAfter());
        }
        if (digest.kind() == MailKind.PROTECTED_DIGEST) {
            figures.add(figure("figure.overdue", tally.overdue()));
            figures.add(figure("figure.due", tally.due(), run.rules().horizonDays()));
            figures.add(checked());
        }
        return figures;
    }

    private Page.Figure checked() {
        return figure(
                digest.part().isWhole() ? "figure.checked" : "figure.checked.all-parts",
                digest.tally().checked());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        boolean ofCaseworker = digest.kind() == MailKind.CASEWORKER_DIGEST;
        if (ofCaseworker && digest.tally().underProtection() > 0) {
            notes.add(wording.say("note.protected", digest.tally().underProtection()));
        }
        if (!digest.standsInFor().isEmpty()) {
            notes.add(wording.say("note.standing-in", String.join(", ", digest.standsInFor())));
        }
        return notes;
    }

    /** 0: something new, 1: the overview of the week, 2: neither, but an earlier mail did not arrive. */
    private int occasion() {
        if (digest.weekly()) {
            return 1;
        }
        return digest.hasNews() ? 0 : 2;
    }

    private List<String> news() {
        Map<Stage, Set<String>> byStage = new EnumMap<>(Stage.class);
        digest.announcements()
                .forEach(said -> byStage.computeIfAbsent(
                                said.stage().isDeparture() ? Stage.LEFT : said.stage(), stage -> new HashSet<>())
                        .add(said.customer()));
        return byStage.entrySet().stream()
                .map(entry ->
                        wording.say("news." + entry.getKey(), entry.getValue().size()))
                .toList();
    }

    private int unread() {
        return Math.toIntExact(digest.rows().stream()
                .filter(row -> row.section() == Section.OVERDUE)
                .filter(row -> row.assessed().assessment() instanceof Assessment.Rejected)
                .count());
    }

    /**
     * Says nothing if all overdue cases are counted separately: neither that there is something to do, nor that there
     * is nothing.
     */
    private Optional<String> toDo() {
        int overdue = count(Section.OVERDUE);
        int atRisk = count(Section.FIRST_INTERVIEWS_AT_RISK);
        if (overdue + atRisk == 0) {
            boolean nothing = digest.tally().overdue() == digest.tally().overdueWithAppointment();
            return nothing
                    ? Optional.of(wording.say("to-do.nothing", digest.tally().checked()))
                    : Optional.empty();
        }
        return Optional.of(wording.say("to-do", atRisk + overdue));
    }

    private int listed() {
        return Math.toIntExact(digest.rows().stream()
                        .map(DigestRow::customer)
                        .distinct()
                        .count())
                + digest.vanished().size();
    }

    private int count(Section section) {
        return Math.toIntExact(
                digest.rows().stream().filter(row -> row.section() == section).count());
    }

    private int withoutCaseworker() {
        return Math.toIntExact(
                digest.rows().stream().filter(row -> row.gap().isPresent()).count());
    }

    private void addIfAny(List<Page.Figure> figures, String key, int count, Object... more) {
        if (count > 0) {
            figures.add(figure(key, count, more));
        }
    }

    private Page.Figure figure(String key, int count, Object... more) {
        return new Page.Figure(wording.say(key, more), wording.say("format.count", count));
    }
}
