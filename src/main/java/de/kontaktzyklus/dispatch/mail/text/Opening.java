package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPart;
import de.kontaktzyklus.reminders.digest.Entry;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The beginning of a mail: subject, salutation, what it is about, what to do, and three numbers.
 *
 * @param countsOnly whether the mail lists no case
 */
record Opening(Wording wording, Digest digest, RunFacts run, boolean countsOnly) {

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
            boolean nothing = digest.part().isWhole() && tally.overdue() + tally.due() == 0;
            return nothing
                    ? wording.say("subject.nothing", tally.checked(), run.day())
                    : wording.say("subject.digest", tally.overdue(), tally.due(), run.day());
        }
        return wording.say("subject." + digest.kind(), digest.entries().size(), run.day());
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
        if (digest.caughtUp() > 0) {
            lead.add(wording.say("lead.caught-up", digest.caughtUp()));
        }
        (digest.kind().isOfLeader() ? asked() : nothingToDo()).ifPresent(lead::add);
        return lead;
    }

    private String part(DigestPart part) {
        return wording.say(
                digest.kind().isOfLeader() ? "lead.part.leader" : "lead.part",
                part.place().number(),
                part.place().of(),
                part.listed(),
                part.all().overdue(),
                part.all().due(),
                part.all().checked());
    }

    /** 0: something new, 1: the overview of the week, 2: neither, but an earlier mail did not arrive. */
    private int occasion() {
        if (digest.weekly()) {
            return 1;
        }
        return digest.hasNews() ? 0 : 2;
    }

    /** What a team leader is to do, in one sentence. */
    private Optional<String> asked() {
        List<String> clauses = new ArrayList<>();
        addIfAny(
                clauses,
                countsOnly ? "asked.talk.counts" : "asked.talk",
                count(Opening::isToTalkThrough),
                caseworkers());
        addIfAny(clauses, "asked.assign", count(entry -> entry.place().gap().isPresent()));
        addIfAny(clauses, "asked.find", count(entry -> entry.section() == Section.VANISHED));
        return clauses.isEmpty() ? Optional.empty() : Optional.of(wording.say("asked", inOneSentence(clauses)));
    }

    private String inOneSentence(List<String> clauses) {
        int last = clauses.size() - 1;
        return last == 0
                ? clauses.get(0)
                : wording.say("asked.and", String.join(", ", clauses.subList(0, last)), clauses.get(last));
    }

    /** Under how many names the cases to talk through stand. */
    private long caseworkers() {
        return digest.entries().stream()
                .filter(Opening::isToTalkThrough)
                .map(Entry::place)
                .distinct()
                .count();
    }

    private static boolean isToTalkThrough(Entry entry) {
        return entry.place().gap().isEmpty() && entry.section() != Section.VANISHED;
    }

    private void addIfAny(List<String> clauses, String key, int count, Object... more) {
        if (count > 0) {
            clauses.add(wording.say(
                    key, Stream.concat(Stream.of(count), Stream.of(more)).toArray()));
        }
    }

    /**
     * Says nothing if overdue cases are counted separately, or may stand in another part: neither that there is
     * something to do, nor nothing.
     */
    private Optional<String> nothingToDo() {
        boolean nothing = digest.part().isWhole()
                && count(entry -> entry.row()
                                .filter(row -> row.isToInvite() && !row.isDue())
                                .isPresent())
                        == 0
                && digest.tally().overdueUnderProtection() == 0;
        return nothing ? Optional.of(wording.say("to-do.nothing", digest.tally().checked())) : Optional.empty();
    }

    /** What is to be done first, what is new, and how long the longest waits; for a leader, if one does. */
    List<Page.Figure> figures() {
        List<Page.Figure> figures = new ArrayList<>();
        figures.add(
                digest.kind().isOfLeader()
                        ? figure("figure.listed", digest.entries().size())
                        : figure("figure.last-day", count(entry -> entry.section() == Section.LAST_DAY)));
        figures.add(figure("figure.new", count(Entry::isNew)));
        int longest = digest.longestOverdue(run.day());
        if (longest > 0 || !digest.kind().isOfLeader()) {
            figures.add(figure("figure.longest", longest));
        }
        return figures;
    }

    private Page.Figure figure(String key, int count) {
        return new Page.Figure(wording.say("format.count", count), wording.say(key, count));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Tally tally = digest.tally();
        if (digest.kind() == MailKind.CASEWORKER_DIGEST && tally.underProtection() > 0) {
            notes.add(wording.say(
                    "note.protected",
                    tally.underProtection(),
                    tally.overdueUnderProtection(),
                    run.rules().protectedCases()));
        }
        if (!digest.standsInFor().isEmpty()) {
            notes.add(wording.say("note.standing-in", String.join(", ", digest.standsInFor())));
        }
        return notes;
    }

    private int count(Predicate<Entry> counts) {
        return Math.toIntExact(digest.entries().stream().filter(counts).count());
    }
}
