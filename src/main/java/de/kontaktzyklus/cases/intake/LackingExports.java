package de.kontaktzyklus.cases.intake;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exports without which nobody may be told anything. A kind that is required must have come. Contacts may stay
 * away, but hold everything back as well while their first delivery is refused: judged without them, cases would look
 * overdue that are not (decision 37).
 *
 * @param contactsInUse whether the office says that it has contacts
 * @param work an office that has worked without contacts goes on without them
 * @param zone of the office
 */
public record LackingExports(TakenExports exports, boolean contactsInUse, Work work, ZoneId zone) {

    /** Whether digests were made. */
    public interface Work {

        /** For whatever day. */
        boolean hasBegun();

        /** For a day, or for one before it. */
        boolean hadBegunOn(LocalDate day);
    }

    /** Kinds that are required and of which none is in force. */
    public List<ExportKind> neverTaken() {
        return Arrays.stream(ExportKind.values())
                .filter(ExportKind::isRequired)
                .filter(kind -> exports.inForce(kind).isEmpty())
                .toList();
    }

    /** Whether the next delivery of contacts would hold everything back if it were refused. */
    public boolean nextContactsMayHold() {
        return contactsInUse
                && !work.hasBegun()
                && exports.inForce(ExportKind.CONTACTS).isEmpty();
    }

    /** The last refusal of contacts, if it holds everything back. */
    public Optional<Refused> firstContactsRefused() {
        return nextContactsMayHold() ? lastOpen(ExportKind.CONTACTS) : Optional.empty();
    }

    /** The refusals that hold everything back: of contacts, and of kinds that are required. */
    public List<Refused> refused() {
        return Stream.concat(
                        neverTaken().stream().flatMap(kind -> lastOpen(kind).stream()), firstContactsRefused().stream())
                .toList();
    }

    /** Whether nothing holds the work of today back. */
    public boolean areNone() {
        return neverTaken().isEmpty() && firstContactsRefused().isEmpty();
    }

    /**
     * Whether contacts that were refused held everything back until the end of a day, if none are known for it: a look
     * back at that day without them would not show what was so.
     */
    public boolean contactsHeldBackOn(LocalDate day) {
        return contactsInUse && !work.hadBegunOn(day) && wereContactsRefusedBy(day);
    }

    private Optional<Refused> lastOpen(ExportKind kind) {
        return exports.openRefusals().stream()
                .filter(refusal -> refusal.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The date in the name of a file may be wrong, and a file of that day may come later: either counts. */
    private boolean wereContactsRefusedBy(LocalDate day) {
        return exports.lastRefused(Integer.MAX_VALUE).stream()
                .filter(refusal -> refusal.kind() == ExportKind.CONTACTS)
                .anyMatch(refusal -> !refusal.exportDate().isAfter(day)
                        || !refusal.refusedAt().atZone(zone).toLocalDate().isAfter(day));
    }
}
