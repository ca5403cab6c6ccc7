package de.kontaktzyklus.state.knowledge;

import de.kontaktzyklus.reminders.knowledge.ChangedKnowledgeException;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.knowledge.KeptKnowledge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The kept days in the database. */
public final class JdbcKeptKnowledge implements KeptKnowledge {

    private final Jdbi jdbi;

    public JdbcKeptKnowledge(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<LocalDate> days() {
        return jdbi.withHandle(KnowledgeBook::days);
    }

    @Override
    public Optional<DayKnowledge> of(LocalDate day, String sha256) {
        return jdbi.inTransaction(handle -> content(handle, "SELECT content FROM day_knowledge WHERE day = ?", day)
                .map(content -> unpacked(handle, new Packed(sha256, content))));
    }

    private static DayKnowledge unpacked(Handle handle, Packed knowledge) {
        try {
            KnowledgeAsJson.Form form = KnowledgeAsJson.read(knowledge.text());
            byte[] configuration = content(
                            handle, "SELECT content FROM kept_configuration WHERE sha256 = ?", form.configuration())
                    .orElseThrow(ChangedKnowledgeException::new);
            byte[] text = new Packed(form.configuration(), configuration).text();
            return form.with(new String(text, StandardCharsets.UTF_8));
        } catch (IOException changed) {
            throw new ChangedKnowledgeException();
        }
    }

    private static Optional<byte[]> content(Handle handle, String sql, Object key) {
        return handle.select(sql, key).mapTo(byte[].class).findOne();
    }

    @Override
    public Set<String> exports() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT exports FROM day_knowledge").mapTo(String.class).stream()
                        .flatMap(hashes -> Arrays.stream(hashes.split(KnowledgeBook.BETWEEN_EXPORTS)))
                        .collect(Collectors.toSet()));
    }
}
