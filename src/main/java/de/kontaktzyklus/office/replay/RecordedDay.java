package de.kontaktzyklus.office.replay;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.audit.ChainCheck;
import de.kontaktzyklus.office.audit.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the audit says of the digests of a day.
 *
 * @param facts of the entry
 * @param details those that are not forgotten
 * @param forgotten how many are
 * @param isUnchanged whether entry and details are as they were written
 */
public record RecordedDay(
        AuditEntry entry, JsonNode facts, List<JsonNode> details, int forgotten, boolean isUnchanged) {

    /** Empty if no digests were made on that day, or by a version that had no audit. */
    public static Optional<RecordedDay> of(LocalDate day, AuditTrail trail) {
        return trail.of(day).stream()
                .filter(link -> link.entry().kind().equals(AuditKind.DIGESTS.name()))
                .reduce((earlier, later) -> later)
                .map(RecordedDay::of);
    }

    private static RecordedDay of(Link link) {
        List<JsonNode> kept = link.details().stream()
                .flatMap(detail -> detail.kept().stream())
                .map(detail -> Json.read(detail.text()))
                .toList();
        return new RecordedDay(
                link.entry(),
                Json.read(link.entry().facts()),
                kept,
                link.entry().details() - kept.size(),
                ChainCheck.isUnchanged(link.entry(), link.details()));
    }

    /** Hash of what the run knew; empty if its version did not keep that. */
    public String knowledge() {
        return facts.path(AuditFacts.KNOWLEDGE).asText();
    }

    /** Version of the program that made the day. */
    public String version() {
        return entry.version();
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RecordedDay[" + entry.day() + "]";
    }
}
