package de.kontaktzyklus.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.office.audit.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the chain says, for programs: what {@link AuditPage} says for people. Facts and details are objects in it, read
 * from what is hashed; whoever wants to compute hashes takes {@code audit export}.
 *
 * @param entries in their order, each with the details that were asked for
 */
record AuditAnswer(List<Told> entries) {

    static AuditAnswer of(List<Link> links) {
        return new AuditAnswer(links.stream().map(AuditAnswer::told).toList());
    }

    private static Told told(Link link) {
        AuditEntry entry = link.entry();
        return new Told(
                entry.number(),
                entry.at(),
                entry.day(),
                entry.kind(),
                entry.actor(),
                entry.version(),
                Json.read(entry.facts()),
                link.details().stream()
                        .map(AuditDetail::kept)
                        .flatMap(kept -> kept.stream().map(it -> Json.read(it.text())))
                        .toList(),
                entry.details(),
                entry.hash());
    }

    /**
     * An entry.
     *
     * @param details those that were asked for and are not forgotten
     * @param detailsWritten how many it had when it was written, whomever they are about
     */
    record Told(
            long number,
            Instant at,
            LocalDate day,
            String kind,
            String actor,
            String version,
            JsonNode facts,
            List<JsonNode> details,
            int detailsWritten,
            String hash) {}
}
