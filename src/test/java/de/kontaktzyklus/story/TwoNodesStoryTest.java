package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.state.FreshServer;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one PostgreSQL database and one export folder, each with an archive of its own, through the real routes.
 */
class TwoNodesStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 18);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static final String TWO_NEW_ONES = """
            Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
            V5011;Anna Amtsmuster;v5011@jobcenter.example;501;39;;;
            V5013;Nora Neumuster;v5013@jobcenter.example;501;39;;;
            V5014;Nils Neumuster;v5014@jobcenter.example;501;39;;;
            """;

    private static final Duration SHORT = Duration.ofSeconds(3);

    @RegisterExtension
    final FreshServer server = FreshServer.withEmptyTables();

    @TempDir
    Path folder;

    private StoryOffice one;
    private StoryOffice two;

    @BeforeEach
    void there_are_two_nodes() throws IOException {
        one = node("one", Map.of());
        two = node("two", Map.of("export.directory", one.exports().toString()));
    }

    @AfterEach
    void both_end() {
        one.close();
        two.close();
    }

    @Test
    void what_two_nodes_do_at_once_happens_once_and_either_goes_on_alone() throws Exception {
        one.exportPeople(MONDAY);
        one.exportCases(
                MONDAY,
                List.of(
                        new Client("100A000001", "V5011").lastSeen("07.12.2026"),
                        new Client("100A000002", "V5012").lastSeen("08.12.2026"),
                        new Client("100A000003", "V5021").lastSeen("01.12.2026")));

        assertThat(both(MONDAY).stream().map(Mail::recipient))
                .as("the weekly mails, each once")
                .containsExactlyInAnyOrder("v5011", "v5012", "v5021", "admin");
        assertThat(two.pipeline().state().takenExports().lastTaken(10))
                .as("each export was taken once")
                .extracting(Taken::fileName)
                .containsExactlyInAnyOrder(
                        "teams_2027-01-18.csv", "mitarbeiter_2027-01-18.csv", "faelle_2027-01-18.csv");
        assertThat(one.exports()).isEmptyDirectory();

        diesForGood("one");
        one.close();
        assertThat(two.live(TUESDAY).stream().map(Mail::recipient)).containsExactly("v5011");

        one = node("three", Map.of());
        // The administrator hears that no new export has come for two days.
        assertThat(both(WEDNESDAY).stream().map(Mail::recipient)).containsExactlyInAnyOrder("v5012", "admin");
    }

    @Test
    void the_overview_that_the_proof_misses_in_the_middle_of_the_week_goes_once() throws Exception {
        one.exportPeople(MONDAY);
        one.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("11.01.2027")));
        both(MONDAY);
        one.put("mitarbeiter_2027-01-20.csv", TWO_NEW_ONES);

        assertThat(people(both(WEDNESDAY))).containsExactly("v5013", "v5014");
        assertThat(two.pipeline().state().proofs().last(1))
                .containsExactly(new DailyProof(WEDNESDAY, 3, 3, Map.of(), 0, 0, Map.of()));
        assertThat(people(both(WEDNESDAY))).as("the same day once more").isEmpty();
        assertThat(people(both(WEDNESDAY.plusDays(1)))).isEmpty();
    }

    private static List<String> people(List<Mail> mails) {
        return mails.stream()
                .map(Mail::recipient)
                .filter(recipient -> !recipient.equals("admin"))
                .sorted()
                .toList();
    }

    /** With short leases, as they run by the clock of the database. */
    @Test
    @Timeout(60) // not for as long as leases of the office are: those of the dead node are over sooner
    void a_day_on_request_waits_for_what_a_dead_node_had_in_hand() throws Exception {
        one.exportPeople(MONDAY);
        one.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("07.12.2026")));
        StateDatabase state = two.pipeline().state();
        state.jobClaims().claim("make-digests", "dead", SHORT);
        state.outbox().plan(Mails.digest(MONDAY, "musterfrau"));
        state.claims(new SendingRules("dead", SHORT, Optional.empty()), Instant::now)
                .next();

        one.liveAndSee(MONDAY);

        assertThat(state.outbox().totals())
                .as("what lay with the dead node, three digests, and the news for the administrator")
                .containsEntry(MailState.SENT, 5)
                .containsEntry(MailState.SENDING, 0)
                .containsEntry(MailState.PLANNED, 0);
    }

    private StoryOffice node(String name, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("state.database-url", server.server().url());
        settings.put("state.user", server.server().user());
        return new StoryOffice(folder.resolve(name), settings);
    }

    /** A day on which both are at work at the same time: what arrives from either. */
    private List<Mail> both(LocalDate day) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Mail> mails = new ArrayList<>();
            for (Future<List<Mail>> arrived :
                    nodes.invokeAll(List.<Callable<List<Mail>>>of(() -> one.live(day), () -> two.live(day)))) {
                mails.addAll(arrived.get());
            }
            return mails;
        } finally {
            nodes.shutdown();
        }
    }

    /** With its archive. */
    private void diesForGood(String node) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(node).resolve("state"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
