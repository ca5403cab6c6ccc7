package de.kontaktzyklus.state.knowledge;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import java.io.IOException;
import java.time.Instant;

/** The knowledge of a run as packed JSON. Its configuration lies elsewhere, as it is the same on most days. */
final class KnowledgeAsJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private KnowledgeAsJson() {}

    static Packed pack(DayKnowledge knowledge) {
        Form form = new Form(
                knowledge.now(), knowledge.mostBytes(), Sha256.of(knowledge.configuration()), knowledge.memory());
        return Packed.of(out -> JSON.writeValue(out, form));
    }

    static Form read(byte[] text) throws IOException {
        return JSON.readValue(text, Form.class);
    }

    /** What a text says of one case; empty if the case stands elsewhere in it alone. */
    static String ofCase(String text, String customer) throws IOException {
        JsonNode known = JSON.readTree(text).path("memory").path("known").path(customer);
        return known.isMissingNode() ? "" : known.toString();
    }

    /**
     * As it is written.
     *
     * @param configuration hash of the text
     */
    record Form(Instant now, long mostBytes, String configuration, Recollection memory) {

        DayKnowledge with(String configurationText) {
            return new DayKnowledge(now, mostBytes, configurationText, memory);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Form[" + now + "]";
        }
    }
}
