package de.kontaktzyklus.cases.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The exports without which nobody may be told anything. A kind that is required must have come. One that may stay away
 * holds everything back as well while its first delivery is refused: judged without it, cases would look overdue that
 * are not (decision 37).
 *
 * @param inUse kinds that the office says it has
 * @param hasBegun whether digests were made before a day; an office that has worked without a kind goes on without it
 * @param zone of the office
 */
public record LackingExports(TakenExports exports, Set<ExportKind> inUse, Predicate<LocalDate> hasBegun, ZoneId zone) {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** Kinds that are required and of which none is in force. */
    public List<ExportKind> neverTaken() {
        return Arrays.stream(ExportKind.values())
                .filter(ExportKind::isRequired)
                .filter(this::isMissing)
                .toList();
    }

    /** Of each kind that may stay away, the last refusal that holds everything back. */
    public List<Refused> refusedFirst() {
        return mayHold(EVER)
                .filter(this::isMissing)
                .flatMap(kind -> lastOpen(kind).stream())
                .toList();
    }

    /** Kinds whose next delivery would hold everything back if it were refused. */
    public Set<ExportKind> nextMayHold() {
        return mayHold(EVER).filter(this::isMissing).collect(Collectors.toUnmodifiableSet());
    }

    /** The same of an office of which nothing is known. */
    public static Set<ExportKind> firstMayHold(Set<ExportKind> inUse) {
        return inUse.stream().filter(LackingExports::mayStayAway).collect(Collectors.toUnmodifiableSet());
    }

    /** The refusals that hold everything back: those of {@link #refusedFirst}, and of kinds that are required. */
    public List<Refused> refused() {
        return Stream.concat(neverTaken().stream().flatMap(kind -> lastOpen(kind).stream()), refusedFirst().stream())
                .toList();
    }

    /** Whether nothing holds the work of today back. */
    public boolean areNone() {
        return neverTaken().isEmpty() && refusedFirst().isEmpty();
    }

    /**
     * Whether one of these kinds was refused and held everything back until a day that is over: a look back at that day
     * would not show what was so.
     *
     * @param missing whether nothing of a kind is known for that day; asked only of those that may hold something back
     */
    public boolean heldBack(Predicate<ExportKind> missing, LocalDate day) {
        return mayHold(day.plusDays(1)).filter(missing).anyMatch(kind -> wasRefused(kind, day));
    }

    private Stream<ExportKind> mayHold(LocalDate before) {
        return Arrays.stream(ExportKind.values())
                .filter(LackingExports::mayStayAway)
                .filter(inUse::contains)
                .filter(kind -> !hasBegun.test(before));
    }

    private static boolean mayStayAway(ExportKind kind) {
        return kind.isAboutCases() && !kind.isRequired();
    }

    private boolean isMissing(ExportKind kind) {
        return exports.inForce(kind).isEmpty();
    }

    private Optional<Refused> lastOpen(ExportKind kind) {
        return exports.openRefusals().stream()
                .filter(refusal -> refusal.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The date in the name of a file may be wrong, and a file of that day may come later: either counts. */
    private boolean wasRefused(ExportKind kind, LocalDate day) {
        return exports.lastRefused(Integer.MAX_VALUE).stream()
                .filter(refusal -> refusal.kind() == kind)
                .anyMatch(refusal -> !refusal.exportDate().isAfter(day)
                        || !refusal.refusedAt().atZone(zone).toLocalDate().isAfter(day));
    }
}
