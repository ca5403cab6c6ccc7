package de.kontaktzyklus.dispatch.mail.text;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Letters.RunFacts;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Entry;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The counts of a mail by section, with a sum that is what subject and first screen say: each case counts where it
 * stands.
 */
record SectionSums(Wording wording, Digest digest, RunFacts run) {

    Page.Sums sums() {
        boolean ofLeader = digest.kind().isOfLeader();
        List<Counts> counts = new ArrayList<>(listed());
        Tally tally = digest.tally();
        boolean apart = digest.kind() == MailKind.CASEWORKER_DIGEST && tally.underProtection() > 0;
        if (apart) {
            counts.add(new Counts(
                    wording.say("sums.protected"),
                    tally.underProtection(),
                    tally.overdueUnderProtection(),
                    tally.dueUnderProtection(),
                    0));
        }
        if (counts.isEmpty()) {
            return Page.Sums.NONE;
        }
        counts.add(counts.stream().reduce(new Counts(wording.say("sums.total"), 0, 0, 0, 0), Counts::plus));
        return ofLeader ? ofLeader(counts) : ofCaseworker(counts);
    }

    private Page.Sums ofCaseworker(List<Counts> counts) {
        return new Page.Sums(
                caption(),
                said("sums.section", "sums.cases", "sums.overdue", "sums.due", "sums.new"),
                counts.stream()
                        .map(each -> each.row(wording, each.cases(), each.overdue(), each.due(), each.isNew()))
                        .toList());
    }

    /** Cases that are missing from the export cannot be checked, and are in the sum all the same. */
    private String caption() {
        int missing = digest.vanished().size();
        return wording.say(
                missing == 0 ? "sums.caption" : "sums.caption.vanished",
                run.day(),
                digest.tally().checked(),
                missing);
    }

    private Page.Sums ofLeader(List<Counts> counts) {
        return new Page.Sums(
                wording.say("sums.caption.leader", run.day()),
                said("sums.occasion", "sums.cases", "sums.new"),
                counts.stream()
                        .map(each -> each.row(wording, each.cases(), each.isNew()))
                        .toList());
    }

    private List<String> said(String... keys) {
        return Stream.of(keys).map(wording::say).toList();
    }

    private List<Counts> listed() {
        Map<String, List<Entry>> byLabel = new LinkedHashMap<>();
        digest.entries().stream()
                .sorted(Comparator.comparing(this::standsBelow).thenComparing(Entry::section))
                .forEach(entry -> byLabel.computeIfAbsent(label(entry), missing -> new ArrayList<>())
                        .add(entry));
        return byLabel.entrySet().stream()
                .map(each -> counts(each.getKey(), each.getValue()))
                .toList();
    }

    /** As in the list: cases of a colleague below the own ones, those that nobody handles above the others. */
    private boolean standsBelow(Entry entry) {
        return digest.kind().isOfLeader() ? entry.place().gap().isEmpty() : isOfColleague(entry);
    }

    /** For a caseworker; a leader reads of others anyway. */
    private boolean isOfColleague(Entry entry) {
        return !digest.kind().isOfLeader() && !entry.place().keeper().isEmpty();
    }

    private String label(Entry entry) {
        if (digest.kind().isOfLeader()) {
            return entry.place().gap().isPresent() ? wording.say("sums.without-caseworker") : occasion(entry.section());
        }
        String section = wording.say("section." + entry.section(), run.rules().horizonDays());
        return isOfColleague(entry) ? wording.say("sums.standing-in", section) : section;
    }

    /** Why a leader is told. */
    private String occasion(Section section) {
        return switch (section) {
            case ESCALATED -> wording.say("section.ESCALATED", run.rules().leaderAtOnceAfter());
            case LONG_OVERDUE -> wording.say("section.LONG_OVERDUE", run.rules().leaderListAfter());
            case LONG_UNCLEAR -> wording.say("section.LONG_UNCLEAR", run.rules().leaderListAfterUnclear());
            case LEFT -> wording.say("section.LEFT.leader");
            default -> wording.say("section." + section, run.rules().horizonDays());
        };
    }

    private static Counts counts(String label, List<Entry> entries) {
        return new Counts(
                label,
                entries.size(),
                rows(entries, DigestRow::isOverdue),
                rows(entries, DigestRow::isDue),
                Math.toIntExact(entries.stream().filter(Entry::isNew).count()));
    }

    private static int rows(List<Entry> entries, Predicate<DigestRow> counts) {
        return Math.toIntExact(entries.stream()
                .flatMap(entry -> entry.row().stream())
                .filter(counts)
                .count());
    }

    private record Counts(String label, int cases, int overdue, int due, int isNew) {

        Counts plus(Counts other) {
            return new Counts(
                    label, cases + other.cases, overdue + other.overdue, due + other.due, isNew + other.isNew);
        }

        Page.Sum row(Wording wording, int... shown) {
            return new Page.Sum(
                    label,
                    Arrays.stream(shown)
                            .mapToObj(
                                    count -> count == 0 ? wording.say("sums.none") : wording.say("format.count", count))
                            .toList());
        }
    }
}
