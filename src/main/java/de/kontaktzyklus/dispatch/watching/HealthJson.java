package de.kontaktzyklus.dispatch.watching;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.Issue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Health as JSON, without the sentences of its issues: they may name files, addresses and staff. Keys stay. */
final class HealthJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HealthJson() {}

    static String of(Health health) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", health.state().name());
        fields.put("checkedAt", health.checkedAt().toString());
        fields.put("issues", health.issues().stream().map(HealthJson::of).toList());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("Texts and lists of texts are no JSON", impossible);
        }
    }

    private static Map<String, Object> of(Issue issue) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!issue.office().isEmpty()) {
            fields.put("office", issue.office());
        }
        fields.put("severity", issue.severity().name());
        fields.put("kind", issue.kind());
        fields.put("title", issue.title());
        issue.since().map(LocalDate::toString).ifPresent(day -> fields.put("since", day));
        return fields;
    }
}
