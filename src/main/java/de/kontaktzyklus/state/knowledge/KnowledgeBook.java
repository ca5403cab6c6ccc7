package de.kontaktzyklus.state.knowledge;

import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.state.audit.AuditBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the knowledge of a run, and forgets it; within the caller's transaction.
 *
 * <p>Both take their turn at the audit first: else one node could delete a configuration that no day needs any more
 * while another finds it there for its own day.
 */
public final class KnowledgeBook {

    static final String BETWEEN_EXPORTS = " ";

    private final Handle handle;
    private final AuditBook audit;

    public KnowledgeBook(Handle handle, AuditBook audit) {
        this.handle = handle;
        this.audit = audit;
    }

    /** Returns the hash, for the audit. */
    public String keep(LocalDate day, DayKnowledge knowledge, List<ExportFile> exports) {
        Packed packed = KnowledgeAsJson.pack(knowledge);
        Packed configuration =
                Packed.of(out -> out.write(knowledge.configuration().getBytes(StandardCharsets.UTF_8)));
        audit.takeTurn(handle);
        handle.execute(
                "INSERT INTO kept_configuration (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING",
                configuration.sha256(),
                configuration.content());
        handle.execute(
                "INSERT INTO day_knowledge (day, configuration, exports, content) VALUES (?, ?, ?, ?)",
                day,
                configuration.sha256(),
                exports.stream().map(ExportFile::sha256).collect(Collectors.joining(BETWEEN_EXPORTS)),
                packed.content());
        return packed.sha256();
    }

    /**
     * Forgets days before.
     *
     * @return how many
     */
    public int forgetBefore(LocalDate firstKept) {
        audit.takeTurn(handle);
        int days = handle.execute("DELETE FROM day_knowledge WHERE day < ?", firstKept);
        forgetConfigurations();
        return days;
    }

    /** Forgets these days as a whole: a day of which something is missing cannot be replayed. */
    public int forget(Collection<LocalDate> days) {
        audit.takeTurn(handle);
        days.forEach(day -> handle.execute("DELETE FROM day_knowledge WHERE day = ?", day));
        forgetConfigurations();
        return days.size();
    }

    private void forgetConfigurations() {
        handle.execute("DELETE FROM kept_configuration WHERE sha256 NOT IN (SELECT configuration FROM day_knowledge)");
    }

    /**
     * The days whose knowledge names a customer, each with what it says of the case; one at a time is in memory.
     *
     * @param names whether a text does
     */
    public SortedMap<LocalDate, String> naming(String customer, Predicate<String> names) {
        SortedMap<LocalDate, String> found = new TreeMap<>();
        for (LocalDate day : days(handle)) {
            byte[] content = handle.createQuery("SELECT content FROM day_knowledge WHERE day = :day")
                    .bind("day", day)
                    .mapTo(byte[].class)
                    .one();
            said(content, customer, names).ifPresent(said -> found.put(day, said));
        }
        return found;
    }

    static List<LocalDate> days(Handle handle) {
        return handle.createQuery("SELECT day FROM day_knowledge ORDER BY day")
                .mapTo(LocalDate.class)
                .list();
    }

    /** What cannot be unpacked may name anybody. */
    private static Optional<String> said(byte[] content, String customer, Predicate<String> names) {
        try (InputStream unpacked = new Packed("", content).unpacked()) {
            String text = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            return names.test(text) ? Optional.of(KnowledgeAsJson.ofCase(text, customer)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of("");
        }
    }
}
