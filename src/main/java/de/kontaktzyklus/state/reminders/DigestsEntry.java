package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.audit.CanonicalJson;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import java.util.List;
import java.util.Map;

/**
 * What the audit would say of a run, without the hash of its knowledge.
 *
 * @param facts canonical JSON
 * @param details likewise, one for each mail, case and replaced mail
 */
public record DigestsEntry(String facts, List<String> details) {

    /**
     * Of a run.
     *
     * @param rules hashes of policy and calendar
     */
    public static DigestsEntry of(MadeDigests made, Map<String, Object> rules) {
        return new DigestsEntry(
                CanonicalJson.of(AuditOfDigests.facts(made, rules)),
                AuditOfDigests.details(made).stream().map(CanonicalJson::of).toList());
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "DigestsEntry[" + details.size() + " details]";
    }
}
