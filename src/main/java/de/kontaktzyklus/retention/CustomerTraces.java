package de.kontaktzyklus.retention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the state holds of one person, for requests of data subjects (Art. 15 and 17 GDPR, §§ 83 and 84 SGB X). Port.
 */
public interface CustomerTraces {

    /** Everything, in the order of {@link Kept}; empty if nothing is known. */
    List<Trace> find(String customer);

    /**
     * Forgets the person, in one transaction: rows are deleted, texts of mails that name the number are emptied, kept
     * lists go on without it; numbers of cases in kept figures stay. The deletion log gets the counts, and the reason
     * in a line of its own.
     *
     * @param reason must not name the person
     * @return how many of each kind
     * @throws MailStillNeededException if a mail that names the number is not settled; nothing is forgotten then
     */
    Map<Kept, Integer> erase(String customer, String reason, LocalDate today);

    /**
     * One thing that is known.
     *
     * @param what its kind
     * @param when day or month, empty where it has none
     * @param details by their names; days, codes and texts
     */
    record Trace(Kept what, String when, Map<String, Object> details) {

        public Trace {
            details = new LinkedHashMap<>(details);
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Trace[" + what + "]";
        }
    }
}
