package de.kontaktzyklus.state.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import de.kontaktzyklus.state.database.KeptJson;
import java.io.IOException;
import java.time.Instant;

/** The knowledge of a run as packed JSON. Its configuration lies elsewhere, as it is the same on most days. */
final class KnowledgeAsJson {

    private static final ObjectMapper JSON = KeptJson.builder().build();

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
