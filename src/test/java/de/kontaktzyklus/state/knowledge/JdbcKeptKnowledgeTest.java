package de.kontaktzyklus.state.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.cases.KnownCases.LastKnown;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Departure.Destination;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import de.kontaktzyklus.reminders.knowledge.ChangedKnowledgeException;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.knowledge.KeptKnowledge;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcKeptKnowledgeTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final DayKnowledge KNOWLEDGE = new DayKnowledge(
            Instant.parse("2026-11-23T05:30:00.123456789Z"),
            5_000_000,
            "{\"files\":{\"contact-policy.yaml\":\"# Maßnahmen\\n\"},\"settings\":{}}",
            new Recollection(
                    Optional.of(LocalDate.of(2026, 11, 20)),
                    Set.of(new Announcement("100A000001", Stage.OVERDUE, MONDAY, "V5011")),
                    Map.of(
                            "100A000001",
                            new LastKnown(
                                    "V5011",
                                    "501",
                                    true,
                                    Optional.of(MONDAY),
                                    Optional.empty(),
                                    Optional.of(TUESDAY),
                                    Optional.of(MONDAY),
                                    Optional.empty(),
                                    Optional.of(LocalDate.of(2026, 10, 1)),
                                    Optional.empty(),
                                    false)),
                    List.of(new Departure(
                            "100A000002", MONDAY, Optional.empty(), Optional.of(MONDAY), Destination.APPOINTMENT)),
                    List.of(new WaitingDigest(
                            "<a@jobcenter.example>",
                            LocalDate.of(2026, 11, 20),
                            MailKind.LEADER_DIGEST,
                            "leitung.501@jobcenter.example",
                            true,
                            MailState.UNKNOWN)),
                    List.of(new VanishedCase("100A000003", "V5011", "501", MONDAY, MONDAY, false)),
                    Set.of("V5011"),
                    Map.of("V5012", 3)));

    @RegisterExtension
    final FreshState state;

    private final Dialect dialect;

    JdbcKeptKnowledgeTest(Dialect dialect) {
        this.dialect = dialect;
        state = new FreshState(dialect);
    }

    private KeptKnowledge kept() {
        return state.database().keptKnowledge();
    }

    /** Returns the hash that the audit has. */
    private String record(LocalDate day, DayKnowledge knowledge) throws Exception {
        assertThat(state.database()
                        .reminderMemory()
                        .record(Runs.knowing(
                                day,
                                List.of(new ExportFile(ExportKind.CASES, "faelle.csv", day, "hash-of-" + day)),
                                knowledge)))
                .isTrue();
        return new ObjectMapper()
                .readTree(state.database()
                        .auditTrail()
                        .last(AuditKind.DIGESTS)
                        .orElseThrow()
                        .entry()
                        .facts())
                .path("knowledge")
                .asText();
    }

    @Test
    void it_is_as_the_run_knew_it() throws Exception {
        String sha256 = record(MONDAY, KNOWLEDGE);

        assertThat(kept().of(MONDAY, sha256)).contains(KNOWLEDGE);
        assertThat(kept().of(TUESDAY, sha256)).isEmpty();
        assertThat(kept().days()).containsExactly(MONDAY);
        assertThat(kept().exports()).containsExactly("hash-of-" + MONDAY);
    }

    @Test
    void what_is_not_what_the_audit_names_is_refused() throws Exception {
        record(MONDAY, KNOWLEDGE);
        String ofTuesday = record(TUESDAY, Runs.knowing());

        assertThatThrownBy(() -> kept().of(MONDAY, ofTuesday)).isInstanceOf(ChangedKnowledgeException.class);
    }

    @Test
    void so_is_a_configuration_that_was_changed() throws Exception {
        String sha256 = record(MONDAY, KNOWLEDGE);
        record(TUESDAY, Runs.knowing());
        state.rows()
                .change("UPDATE kept_configuration SET content = (SELECT content FROM day_knowledge WHERE day = '"
                        + MONDAY + "')");

        assertThatThrownBy(() -> kept().of(MONDAY, sha256)).isInstanceOf(ChangedKnowledgeException.class);
    }

    @Test
    void a_configuration_is_kept_once_and_goes_with_its_last_day() throws Exception {
        record(MONDAY, KNOWLEDGE);
        record(TUESDAY, KNOWLEDGE);
        assertThat(configurations()).isEqualTo("1");

        forgetBefore(TUESDAY);
        assertThat(kept().days()).containsExactly(TUESDAY);
        assertThat(configurations()).isEqualTo("1");

        forgetBefore(TUESDAY.plusDays(1));
        assertThat(configurations()).isEqualTo("0");
    }

    @Test
    void a_configuration_stays_if_another_node_needs_it_meanwhile() throws Exception {
        assumeThat(dialect).as("in SQLite nobody writes meanwhile").isEqualTo(Dialect.POSTGRESQL);
        record(MONDAY, KNOWLEDGE);
        ExecutorService other = Executors.newSingleThreadExecutor();
        List<Future<?>> forgetting = new ArrayList<>();

        state.database().jdbi().useTransaction(handle -> {
            new KnowledgeBook(handle, new AuditBook(dialect, Origin.UNKNOWN)).keep(TUESDAY, KNOWLEDGE, List.of());
            forgetting.add(other.submit(() -> forgetBefore(TUESDAY)));
            await().until(() -> state.waitingForTurns() == 1);
        });

        forgetting.get(0).get();
        other.shutdown();
        assertThat(kept().days()).containsExactly(TUESDAY);
        assertThat(configurations()).isEqualTo("1");
    }

    private String configurations() {
        return state.rows().read("SELECT count(*) FROM kept_configuration").get(0);
    }

    private void forgetBefore(LocalDate day) {
        assertThat(state.database().deletableState().forget(Kept.DAY_KNOWLEDGE, day, day))
                .isEqualTo(1);
    }

    @Test
    void a_person_is_found_wherever_a_day_names_them_and_only_these_days_go() throws Exception {
        record(MONDAY, KNOWLEDGE);
        record(TUESDAY, Runs.knowing());
        for (String customer : List.of("100A000001", "100A000002", "100A000003")) {
            assertThat(traces(customer)).as(customer).hasSize(1);
        }
        assertThat(traces("100A00000")).isEmpty();

        state.database().customerTraces(text -> "").erase("100A000003", "request", TUESDAY);

        assertThat(kept().days()).containsExactly(TUESDAY);
    }

    private List<String> traces(String customer) {
        return state.database().customerTraces(text -> "").find(customer).stream()
                .filter(trace -> trace.what() == Kept.DAY_KNOWLEDGE)
                .map(trace -> trace.when())
                .toList();
    }

    @Test
    void nothing_of_it_names_anybody_in_a_log() {
        assertThat(KNOWLEDGE.toString() + KNOWLEDGE.memory()).doesNotContain("100A", "V5011", "jobcenter.example");
    }
}
