package de.kontaktzyklus.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at all entries in their order, and finds the first one that is not as it was written. What is forgotten may be
 * missing only if an entry tells of it.
 */
public final class ChainCheck {

    /** What an entry of a person who was forgotten says of its count. */
    private static final Pattern DETAILS = Pattern.compile("\"" + AuditFacts.DETAILS + "\":([0-9]{1,9})[,}]");

    private static final Pattern BEFORE = Pattern.compile("\"" + AuditFacts.BEFORE + "\":\"([0-9]{4}-[0-9-]{5})\"");

    private final List<Anchor> expected;
    private final List<Finding> findings = new ArrayList<>();
    private final List<AuditEntry> withoutDetails = new ArrayList<>();
    private final Map<Long, Integer> forgottenBy = new HashMap<>();
    private final Map<Long, Integer> mayForget = new HashMap<>();
    private final Map<Long, Long> forgettingFirst = new HashMap<>();
    private final List<Anchor> met = new ArrayList<>();
    private Anchor last = Anchor.BEGIN;
    private LocalDate forgottenBefore = LocalDate.MIN;
    private long kept;
    private long forgotten;

    /** @param expected anchors that were noted elsewhere */
    public ChainCheck(List<Anchor> expected) {
        this.expected = List.copyOf(expected);
    }

    /**
     * The next entry.
     *
     * @param details of this entry, by position; when all are forgotten, they may be missing
     */
    public void look(AuditEntry entry, List<AuditDetail> details) {
        if (entry.number() != last.number() + 1) {
            find(last.number() + 1, Fault.MISSING);
        } else if (!entry.previous().equals(last.hash())) {
            find(entry.number(), Fault.NOT_BEHIND_THE_ONE_BEFORE);
        }
        if (!entry.computedHash().equals(entry.hash())) {
            find(entry.number(), Fault.CHANGED);
        }
        lookAt(entry, details);
        if (entry.is(AuditKind.PERSON_FORGOTTEN)) {
            mayForget.put(entry.number(), forgottenDetails(entry));
        }
        if (entry.is(AuditKind.DETAILS_FORGOTTEN)) {
            firstKept(entry).filter(day -> day.isAfter(forgottenBefore)).ifPresent(day -> forgottenBefore = day);
        }
        expected.stream().filter(entry.anchor()::equals).forEach(met::add);
        last = entry.anchor();
    }

    /** The facts are canonical, so that nothing else can look like this. */
    private static int forgottenDetails(AuditEntry entry) {
        Matcher count = DETAILS.matcher(entry.facts());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static Optional<LocalDate> firstKept(AuditEntry entry) {
        Matcher before = BEFORE.matcher(entry.facts());
        try {
            return before.find() ? Optional.of(LocalDate.parse(before.group(1))) : Optional.empty();
        } catch (DateTimeException changed) {
            return Optional.empty();
        }
    }

    private void lookAt(AuditEntry entry, List<AuditDetail> details) {
        if (details.isEmpty() && entry.details() > 0) {
            withoutDetails.add(entry);
            forgotten += entry.details();
            return;
        }
        List<String> hashes = details.stream().map(AuditDetail::hash).toList();
        if (hashes.size() != entry.details() || !AuditEntry.hashOf(hashes).equals(entry.detailsHash())) {
            find(entry.number(), Fault.DETAIL_CHANGED);
            return;
        }
        for (AuditDetail detail : details) {
            if (!detail.isUnchanged()) {
                find(entry.number(), Fault.DETAIL_CHANGED);
            } else if (!detail.isFoundUnderItsOwn()) {
                find(entry.number(), Fault.DETAIL_HIDDEN);
            }
            if (detail.kept().isPresent()) {
                kept++;
            } else {
                forgotten++;
                forgottenBy.merge(detail.forgottenBy(), 1, Integer::sum);
                forgettingFirst.merge(detail.forgottenBy(), entry.number(), Math::min);
            }
        }
    }

    /**
     * Whether one entry is as it was written, as far as it can be seen without the others: a person who was forgotten
     * leaves the hash.
     */
    public static boolean isUnchanged(AuditEntry entry, List<AuditDetail> details) {
        List<String> hashes = details.stream().map(AuditDetail::hash).toList();
        boolean allForgotten = details.isEmpty() && entry.details() > 0;
        return entry.computedHash().equals(entry.hash())
                && (allForgotten || AuditEntry.hashOf(hashes).equals(entry.detailsHash()))
                && details.stream().allMatch(AuditDetail::isUnchanged);
    }

    private void find(long number, Fault fault) {
        findings.add(new Finding(number, fault));
    }

    /** All entries were shown. */
    public Verdict verdict() {
        withoutDetails.stream()
                .filter(entry -> !entry.day().isBefore(forgottenBefore))
                .forEach(entry -> find(entry.number(), Fault.DETAIL_MISSING));
        forgottenBy.forEach((by, count) -> {
            if (count > mayForget.getOrDefault(by, 0)) {
                find(forgettingFirst.getOrDefault(by, by), Fault.DETAIL_MISSING);
            }
        });
        expected.stream()
                .filter(anchor -> !met.contains(anchor) && !anchor.equals(Anchor.BEGIN))
                .forEach(anchor -> find(
                        Math.min(anchor.number(), last.number() + 1),
                        anchor.number() > last.number() ? Fault.CUT_OFF : Fault.NOT_AS_NOTED));
        return new Verdict(
                last,
                kept,
                forgotten,
                findings.stream().min(Comparator.comparing(Finding::number).thenComparing(Finding::fault)),
                findings.size());
    }

    /**
     * What was found.
     *
     * @param last of the entries there are
     * @param kept details that are still kept
     * @param forgotten details that are forgotten
     * @param first the first entry that is wrong
     * @param faults how many faults there are
     */
    public record Verdict(Anchor last, long kept, long forgotten, Optional<Finding> first, int faults) {

        public boolean holds() {
            return first.isEmpty();
        }
    }

    /** An entry that is wrong. */
    public record Finding(long number, Fault fault) {}

    /** In what it is wrong. */
    public enum Fault {
        MISSING,
        CUT_OFF,
        CHANGED,
        NOT_BEHIND_THE_ONE_BEFORE,
        DETAIL_CHANGED,
        /** Gone, and no entry tells that it was forgotten. */
        DETAIL_MISSING,
        NOT_AS_NOTED,
        /** Whole, but a search does not find it under the customer and the mail that it names. */
        DETAIL_HIDDEN
    }
}
