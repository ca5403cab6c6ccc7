package de.kontaktzyklus.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.audit.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the chain says, for people. */
final class AuditPage {

    private static final String IN = "  ";

    private final Texts texts;
    private final ZoneId zone;
    private final AuditTrail trail;
    private final Lines lines;

    AuditPage(Texts texts, ZoneId zone, AuditTrail trail) {
        this.texts = texts;
        this.zone = zone;
        this.trail = trail;
        this.lines = new Lines(texts);
    }

    /**
     * Why somebody was told of this customer, by which rule, and what became of the mail; empty if nothing is known.
     */
    List<String> ofCustomer(String customer) {
        for (Link link : trail.ofCustomer(customer)) {
            head(link.entry());
            JsonNode facts = Json.read(link.entry().facts());
            boolean isRun = link.entry().kind().equals(AuditKind.DIGESTS.name());
            link.details()
                    .forEach(detail -> detail.kept().ifPresent(kept -> {
                        JsonNode told = Json.read(kept.text());
                        if (isRun) {
                            why(told);
                            mail(told.path(AuditFacts.MAIL).asText());
                        } else {
                            raw(kept.text());
                        }
                    }));
            if (isRun) {
                by(facts);
            }
        }
        return lines.toList();
    }

    /** Everything of a day of the office. */
    List<String> ofDay(LocalDate day) {
        for (Link link : trail.of(day)) {
            head(link.entry());
            say(IN, "audit.facts", link.entry().facts());
            int kept = 0;
            for (AuditDetail detail : link.details()) {
                if (detail.kept().isPresent()) {
                    raw(detail.kept().get().text());
                    kept++;
                }
            }
            if (kept < link.entry().details()) {
                say(IN, "audit.forgotten", link.entry().details() - kept);
            }
        }
        return lines.toList();
    }

    /** What became of a mail, and by what its wording can be proved. */
    List<String> ofMail(String messageId) {
        mail(messageId);
        return lines.toList();
    }

    private void head(AuditEntry entry) {
        if (!lines.isEmpty()) {
            lines.blank();
        }
        say(
                "",
                "audit.entry",
                entry.day(),
                texts.text("audit.kind." + entry.kind()),
                entry.number(),
                local(entry.at()),
                entry.version());
    }

    private void why(JsonNode told) {
        String status = told.path("status").asText();
        say(
                IN,
                "audit.section",
                texts.text("audit.section." + told.path("section").asText()));
        if (!status.isEmpty()) {
            String reason = told.path(AuditFacts.REASON).asText();
            say(IN, "audit.status", texts.text("status." + status), status, texts.text("reason." + reason), reason);
        }
        if (told.has("until")) {
            say(
                    IN,
                    "audit.window",
                    day(told, "anchor"),
                    length(told),
                    day(told, "from"),
                    day(told, "last"),
                    day(told, "until"));
        }
        if (told.has("graceAfter")) {
            say(IN, "audit.grace", day(told, "graceAfter"));
        }
        told.path("news").forEach(stage -> say(IN, "audit.news", texts.text("trace.stage." + stage.asText())));
    }

    private String length(JsonNode told) {
        if (told.has("cycle")) {
            String[] cycle = told.path("cycle").asText().split(" ", 2);
            return texts.text("span." + cycle[1], Integer.parseInt(cycle[0]));
        }
        return told.has("workingDays")
                ? texts.text("audit.working-days", told.path("workingDays").asInt())
                : texts.text("audit.other-length");
    }

    private void by(JsonNode facts) {
        facts.path("exports")
                .forEach(file -> say(
                        IN,
                        "audit.export",
                        texts.text("kind." + file.path("kind").asText()),
                        file.path("file").asText(),
                        day(file, "date"),
                        file.path("sha256").asText()));
        say(IN, "audit.policy", facts.path("rules").path("policy").asText());
        say(IN, "audit.calendar", facts.path("rules").path("calendar").asText());
    }

    /** Also the mails that passed it on. */
    private void mail(String first) {
        Set<String> shown = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            String messageId = open.remove(0);
            if (shown.add(messageId)) {
                for (Link link : trail.ofMail(messageId)) {
                    link.details()
                            .forEach(detail ->
                                    detail.kept().ifPresent(kept -> event(link.entry(), Json.read(kept.text()), open)));
                }
            }
        }
    }

    private void event(AuditEntry entry, JsonNode event, List<String> open) {
        if (event.has(AuditFacts.CUSTOMER)) {
            return;
        }
        String what = event.has(AuditFacts.EVENT)
                ? texts.text("audit.event." + event.path(AuditFacts.EVENT).asText())
                : texts.text("audit.kind." + entry.kind());
        say(
                IN,
                "audit.event",
                local(event.has("at") ? Instant.parse(event.path("at").asText()) : entry.at()),
                what,
                event.path(AuditFacts.MAIL).asText(),
                entry.number());
        if (event.has("recipient")) {
            say(
                    IN + IN,
                    "audit.recipient",
                    event.path("recipient").asText(),
                    String.join(", ", Json.list(event.path("holders"))));
        }
        if (event.has(AuditFacts.WORDING)) {
            say(IN + IN, "audit.wording", event.path(AuditFacts.WORDING).asText());
            say(IN + IN, "audit.body", event.path(AuditFacts.BODY).asText());
        }
        for (String name : List.of(AuditFacts.REASON, AuditFacts.USER, "by")) {
            if (!event.path(name).asText().isEmpty()) {
                say(IN + IN, "audit.of." + name, event.path(name).asText());
            }
        }
        if (event.has("by")) {
            open.add(event.path("by").asText());
        }
    }

    private void raw(String text) {
        say(IN, "audit.detail", text);
    }

    private Object day(JsonNode node, String name) {
        String text = node.path(name).asText();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException changed) {
            return text;
        }
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    private void say(String indent, String key, Object... values) {
        lines.add(indent + texts.text(key, values));
    }
}
