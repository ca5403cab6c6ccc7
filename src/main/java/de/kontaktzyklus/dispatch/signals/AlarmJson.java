package de.kontaktzyklus.dispatch.signals;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.util.LinkedHashMap;
import java.util.Map;

/** An alarm as one line of JSON. Keys stay; new ones may come. */
record AlarmJson(String office) {

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] of(ToldAlarm alarm) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("program", "kontaktzyklus");
        fields.put("office", office);
        fields.put("kind", alarm.kind().name());
        fields.put("subject", alarm.subject());
        fields.put("bad", alarm.isBad());
        fields.put("day", alarm.day().toString());
        fields.put("at", alarm.at().toString());
        fields.put("title", alarm.words().title());
        fields.put("what", alarm.words().what());
        fields.put("todo", alarm.words().todo());
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JacksonException impossible) {
            throw new IllegalStateException("Texts and lists of texts are no JSON", impossible);
        }
    }
}
