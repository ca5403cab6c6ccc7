package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Divides a digest that is too big for one mail into parts that each stand alone (decision 35). Each case, and what is
 * said as new of it, is in exactly one part, in the order of reading. A section stays whole if it fits into one mail,
 * else it goes on in the next part. Pure: the same digest gives the same parts.
 */
public final class Parting {

    /** For measuring: no number of parts is written with more digits. */
    private static final MailPart LONGEST = new MailPart(9999, 9999);

    private final Digest whole;
    private final List<Entry> entries;
    private final Predicate<Digest> fits;

    private Parting(Digest whole, Predicate<Digest> fits) {
        this.whole = whole;
        this.entries = whole.entries();
        this.fits = fits;
    }

    /**
     * The parts, in order. A single case that does not fit is a part of its own. The digest itself if it has no case,
     * or if not even a mail without a case fits: then parts would not help.
     *
     * @param fits whether the mail of a digest is small enough; true for each part of one for which it is true
     */
    public static List<Digest> of(Digest whole, Predicate<Digest> fits) {
        return new Parting(whole, fits).parts();
    }

    private List<Digest> parts() {
        if (entries.isEmpty() || !fits.test(part(LONGEST, 0, 0))) {
            return List.of(whole);
        }
        List<Integer> ends = new ArrayList<>();
        for (int begin = 0; begin < entries.size(); begin = ends.get(ends.size() - 1)) {
            ends.add(end(begin));
        }
        return IntStream.range(0, ends.size())
                .mapToObj(each ->
                        part(new MailPart(each + 1, ends.size()), each == 0 ? 0 : ends.get(each - 1), ends.get(each)))
                .toList();
    }

    /** Where the part ends that begins there; exclusive. */
    private int end(int begin) {
        int most = mostThatFit(begin);
        int section = beginOfSection(most);
        boolean cutsSection = most < entries.size() && section > begin && section < most;
        return cutsSection && fits.test(part(LONGEST, section, endOfSection(most))) ? section : most;
    }

    private int mostThatFit(int begin) {
        int fitting = begin + 1;
        int tooMany = entries.size() + 1;
        while (tooMany - fitting > 1) {
            int tried = (fitting + tooMany) >>> 1;
            if (fits.test(part(LONGEST, begin, tried))) {
                fitting = tried;
            } else {
                tooMany = tried;
            }
        }
        return fitting;
    }

    /** The section in which the part would end. */
    private int beginOfSection(int end) {
        int begin = end;
        while (begin > 0 && begin < entries.size() && isSameSection(begin - 1, begin)) {
            begin--;
        }
        return begin;
    }

    private int endOfSection(int within) {
        int end = within;
        while (end < entries.size() && isSameSection(end - 1, end)) {
            end++;
        }
        return end;
    }

    private boolean isSameSection(int one, int other) {
        return entries.get(one).place().equals(entries.get(other).place());
    }

    private Digest part(MailPart place, int begin, int end) {
        List<Entry> some = entries.subList(begin, end);
        boolean last = end == entries.size();
        DigestPart part = new DigestPart(
                place,
                whole.tally(),
                listed(entries),
                begin > 0 && begin < end && isSameSection(begin - 1, begin),
                begin < end && !last && isSameSection(end - 1, end));
        boolean first = begin == 0;
        return whole.inPart(part, first, tally(some, first), rows(some), vanished(some), announcements(some, first));
    }

    private static int listed(List<Entry> some) {
        return Math.toIntExact(some.stream().map(Entry::customer).distinct().count());
    }

    /** Whoever is only counted, such as protected cases, counts in the first part. All cases are checked in each. */
    private Tally tally(List<Entry> some, boolean first) {
        if (whole.kind() != MailKind.CASEWORKER_DIGEST && whole.kind() != MailKind.PROTECTED_DIGEST) {
            return whole.tally();
        }
        Tally own = listedIn(some);
        Tally rest = first ? whole.tally().minus(listedIn(entries)) : Tally.NONE;
        return own.plus(rest).checking(whole.tally().checked());
    }

    private static Tally listedIn(List<Entry> some) {
        return some.stream()
                .flatMap(entry -> entry.row().stream())
                .map(Parting::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Tally tally(DigestRow row) {
        return Tally.of(row.isOverdue(), row.isDue(), row.assessed().underProtection());
    }

    private static List<DigestRow> rows(List<Entry> some) {
        return some.stream().flatMap(entry -> entry.row().stream()).toList();
    }

    private static List<Digest.Vanished> vanished(List<Entry> some) {
        return some.stream().flatMap(entry -> entry.vanished().stream()).toList();
    }

    /** What is said of a case goes with it; of one that stands nowhere, with the first part. */
    private Set<Announcement> announcements(List<Entry> some, boolean first) {
        Set<String> here = customers(some);
        Set<String> anywhere = customers(entries);
        return whole.announcements().stream()
                .filter(said -> here.contains(said.customer()) || (first && !anywhere.contains(said.customer())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> customers(List<Entry> some) {
        return some.stream().map(Entry::customer).collect(Collectors.toCollection(HashSet::new));
    }
}
