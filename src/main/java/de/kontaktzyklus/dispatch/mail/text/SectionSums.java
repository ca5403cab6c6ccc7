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
        boolean ofLeader = digest.kind() == MailKind.LEADER_DIGEST || digest.kind() == MailKind.CATCH_ALL_DIGEST;
        List<Counts> counts = new ArrayList<>(listed(ofLeader));
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
                wording.say("sums.caption", run.day(), digest.tally().checked()),
                said("sums.section", "sums.cases", "sums.overdue", "sums.due", "sums.new"),
                counts.stream()
                        .map(each -> each.row(wording, each.cases(), each.overdue(), each.due(), each.isNew()))
                        .toList());
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

    private List<Counts> listed(boolean ofLeader) {
        Map<String, List<Entry>> byLabel = new LinkedHashMap<>();
        digest.entries().stream()
                .sorted(Comparator.<Entry, Boolean>comparing(
                                entry -> !ofLeader && !entry.place().keeper().isEmpty())
                        .thenComparing(Entry::section))
                .forEach(entry -> byLabel.computeIfAbsent(label(entry, ofLeader), missing -> new ArrayList<>())
                        .add(entry));
        return byLabel.entrySet().stream()
                .map(each -> counts(each.getKey(), each.getValue()))
                .toList();
    }

    private String label(Entry entry, boolean ofLeader) {
        if (ofLeader && entry.place().gap().isPresent()) {
            return wording.say("sums.without-caseworker");
        }
        int days = entry.section() == Section.ESCALATED
                ? run.rules().leaderAtOnceAfter()
                : run.rules().leaderListAfter();
        boolean byDays = entry.section() == Section.ESCALATED || entry.section() == Section.LONG_OVERDUE;
        String section = wording.say(
                "section." + entry.section() + (ofLeader && entry.section() == Section.LEFT ? ".leader" : ""),
                byDays ? days : run.rules().horizonDays());
        boolean ofColleague = !ofLeader && !entry.place().keeper().isEmpty();
        return ofColleague ? wording.say("sums.standing-in", section) : section;
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
