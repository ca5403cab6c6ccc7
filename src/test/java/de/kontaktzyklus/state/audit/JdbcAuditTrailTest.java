package de.kontaktzyklus.state.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.audit.ChainCheck;
import de.kontaktzyklus.audit.ChainCheck.Fault;
import de.kontaktzyklus.audit.ChainCheck.Finding;
import de.kontaktzyklus.audit.ChainCheck.Verdict;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.backup.Backup;
import de.kontaktzyklus.state.database.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain in either database. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcAuditTrailTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final int MORE_THAN_A_PORTION = 1_001;
    private static final String CUSTOMER = "100A000001";
    private static final OutgoingMail MAIL = Mails.digest(MONDAY, "musterfrau", CUSTOMER);

    private final Dialect dialect;

    @RegisterExtension
    final FreshState state;

    JdbcAuditTrailTest(Dialect dialect) {
        this.dialect = dialect;
        state = new FreshState(dialect);
    }

    @Test
    void a_mail_that_is_sent_is_proved_by_the_hash_of_its_wording() {
        state.database().outbox().plan(MAIL);
        Claim claim = claims().next().orElseThrow().claim();
        claims().dotLeaving(claim);
        claims().accepted(claim);
        claims().accepted(claim);
        assertThat(trail().waiting()).isEqualTo(2);

        trail().link();

        assertThat(trail().waiting()).isZero();
        Link mails = trail().last(AuditKind.MAILS).orElseThrow();
        assertThat(mails.entry().facts()).isEqualTo("{\"PLANNED\":1,\"SENT\":1}");
        assertThat(texts(trail().ofMail(MAIL.messageId())))
                .hasSize(2)
                .allMatch(text -> text.contains(Sha256.of(MAIL.content().bytes())))
                .anyMatch(text -> text.contains("\"event\":\"SENT\""));
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void a_run_tells_of_its_mails_in_one_entry_and_names_nobody_in_it() {
        state.database().reminderMemory().record(Runs.run(MONDAY, List.of(MAIL), List.of()));

        List<Link> links = trail().of(MONDAY);
        assertThat(links).extracting(link -> link.entry().kind()).containsExactly("DIGESTS");
        assertThat(links.get(0).entry().facts()).contains("\"mails\":1").doesNotContain(CUSTOMER, "musterfrau");
        assertThat(texts(links)).anyMatch(text -> text.contains("\"recipient\":\"musterfrau@jobcenter.example\""));
    }

    @Test
    void what_people_do_is_told_with_their_account_and_reason() {
        state.rows()
                .change("INSERT INTO known_case (customer, caseworker, team, profile, under_protection, vanished_on)"
                        + " VALUES ('100A000001', 'V01', '501', 'M', 0, '2026-11-20')");

        assertThat(state.database().knownCases().close(CUSTOMER, "verzogen", MONDAY))
                .isTrue();

        Link closed = trail().last(AuditKind.CASE_CLOSED).orElseThrow();
        assertThat(closed.entry().actor()).isEqualTo("PERSON");
        assertThat(closed.entry().facts()).doesNotContain(CUSTOMER);
        assertThat(texts(trail().ofCustomer(CUSTOMER)))
                .containsExactly("{\"customer\":\"100A000001\",\"reason\":\"verzogen\",\"user\":\"\"}");
    }

    @Test
    void without_the_fact_there_is_no_entry() {
        assertThatThrownBy(() -> state.database().jdbi().useTransaction(handle -> {
                    book().programDid(handle, AuditKind.EXPORT_TAKEN, Map.of());
                    book().note(handle, "SENT", "<1>", Map.of());
                    throw new IllegalStateException("the power is off");
                }))
                .hasMessage("the power is off");

        assertThat(trail().last()).isEqualTo(Anchor.BEGIN);
        assertThat(trail().waiting()).isZero();
    }

    @Test
    void two_writers_at_once_make_one_chain() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> both = new ArrayList<>();
        Callable<Object> writer = () -> {
            for (int i = 0; i < 50; i++) {
                String mail = "<" + i + ">";
                state.database().jdbi().useTransaction(handle -> book().note(handle, "SENT", mail, Map.of()));
                trail().enter(AuditKind.CONFIGURATION, Map.of("n", i), List.of(Map.of("mail", mail)));
            }
            return "";
        };
        both.add(two.submit(writer));
        both.add(two.submit(writer));
        for (Future<?> one : both) {
            one.get();
        }
        two.shutdown();
        trail().link();

        Verdict verdict = verdict();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.kept()).as("each is told once").isEqualTo(200);
        assertThat(trail().waiting()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a fact                     | UPDATE audit_entry SET facts = '' WHERE number = 2        | 2 | CHANGED
            a detail                   | UPDATE audit_detail SET detail = '{}' WHERE entry = 3     | 3 | DETAIL_CHANGED
            a day that is none         | UPDATE audit_entry SET day = 'x' WHERE number = 2         | 2 | CHANGED
            a time that is none        | UPDATE audit_entry SET at = 'x' WHERE number = 2          | 2 | CHANGED
            the hash of a detail       | UPDATE audit_detail SET hash = salt WHERE entry = 3       | 3 | DETAIL_CHANGED
            a detail is gone           | DELETE FROM audit_detail WHERE entry = 3                  | 3 | DETAIL_MISSING
            a detail is emptied        | UPDATE audit_detail SET salt = '' WHERE entry = 1         | 1 | DETAIL_MISSING
            hidden from the search     | UPDATE audit_detail SET customer = '' WHERE entry = 3     | 3 | DETAIL_HIDDEN
            shown of another customer  | UPDATE audit_detail SET customer = '9' WHERE entry = 2    | 2 | DETAIL_HIDDEN
            shown of another mail      | UPDATE audit_detail SET mail = '<9>' WHERE entry = 2      | 2 | DETAIL_HIDDEN
            an entry is gone           | DELETE FROM audit_entry WHERE number = 2                  | 2 | MISSING
            the last one is gone       | DELETE FROM audit_entry WHERE number = 4                  | 4 | CUT_OFF
            all are gone               | DELETE FROM audit_entry                                   | 1 | CUT_OFF
            """)
    void tampering_is_found(String what, String sql, long number, Fault fault) {
        for (int i = 1; i < 4; i++) {
            trail().enter(AuditKind.CONFIGURATION, Map.of("n", i), List.of(Map.of("customer", CUSTOMER + i)));
        }
        trail().enter(AuditKind.CONFIGURATION, Map.of("n", 4), List.of());
        Anchor noted = trail().last();
        assertThat(verdict(noted).holds()).isTrue();

        if (sql.startsWith("DELETE FROM audit_entry")) {
            state.rows().change(sql.replace("audit_entry", "audit_detail").replace("number", "entry"));
        }
        state.rows().change(sql);

        assertThat(verdict(noted).first()).as(what).contains(new Finding(number, fault));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"customer", "mail"})
    void what_is_about_somebody_is_found_without_reading_all_details(String column) {
        assumeThat(dialect).as("it says how it searches").isEqualTo(Dialect.SQLITE);

        List<String> steps = state.database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + JdbcAuditTrail.entriesAbout(column))
                        .bind("value", CUSTOMER)
                        .map(row -> row.getColumn("detail", String.class))
                        .list());

        assertThat(steps).noneMatch(step -> step.contains("SCAN")).anyMatch(step -> step.contains("by_" + column));
    }

    @ParameterizedTest(name = "once more: {0}")
    @CsvSource({"true, ONCE_MORE", "false, UNKNOWN"})
    void what_a_crash_leaves_open_is_told(boolean onceMore, String event) {
        state.database().outbox().plan(MAIL);
        Optional<Duration> pause = onceMore ? Optional.of(Duration.ofMinutes(5)) : Optional.empty();
        SendingRules rules = new SendingRules("node-1", Duration.ofMinutes(2), pause);
        Claims claims = state.claims(rules, handle -> NOW);
        claims.dotLeaving(claims.next().orElseThrow().claim());

        state.claims(rules, handle -> NOW.plus(Duration.ofHours(1))).recover();

        assertThat(noted()).containsExactly("PLANNED", event);
    }

    @Test
    void a_call_that_is_made_again_does_not_tell_that_a_mail_which_goes_once_more_is_held() {
        state.database().outbox().plan(MAIL);
        SendingRules rules = new SendingRules("node-1", Duration.ofMinutes(2), Optional.of(Duration.ofMinutes(5)));
        Claims claims = state.claims(rules, handle -> NOW);
        Claim claim = claims.next().orElseThrow().claim();
        claims.dotLeaving(claim);

        claims.unknown(claim, "line broke");
        claims.unknown(claim, "line broke");

        assertThat(noted()).containsExactly("PLANNED", "ONCE_MORE");
    }

    private List<String> noted() {
        return state.rows().read("SELECT event FROM audit_waiting ORDER BY id");
    }

    @Test
    void who_is_forgotten_leaves_a_chain_that_holds() {
        state.database().reminderMemory().record(Runs.empty(MONDAY));
        trail().enter(
                        AuditKind.CONFIGURATION,
                        Map.of(),
                        List.of(
                                Map.of("customer", CUSTOMER),
                                Map.of("reason", "wegen " + CUSTOMER),
                                Map.of("customer", "100A0000012")));

        Map<Kept, Integer> counts = state.database()
                .customerTraces(bytes -> new String(bytes, UTF_8))
                .erase(CUSTOMER, "Art. 17 DSGVO", MONDAY);

        assertThat(counts).containsEntry(Kept.AUDIT_DETAIL, 2);
        assertThat(trail().ofCustomer(CUSTOMER)).isEmpty();
        assertThat(state.rows().read("SELECT detail || customer FROM audit_detail"))
                .noneMatch(text -> text.contains(CUSTOMER) && !text.contains("100A0000012"))
                .anyMatch(text -> text.contains("100A0000012"));
        assertThat(verdict().holds()).isTrue();
        assertThat(verdict().forgotten()).isEqualTo(2);
    }

    @Test
    void old_details_are_forgotten_and_the_entries_stay() {
        state.database().reminderMemory().record(Runs.run(MONDAY, List.of(MAIL), List.of()));
        Anchor before = trail().last();

        int deleted = state.database().deletableState().forget(Kept.AUDIT_DETAIL, MONDAY.plusDays(1), MONDAY);

        assertThat(deleted).isPositive();
        assertThat(state.rows().read("SELECT detail FROM audit_detail WHERE entry = " + before.number()))
                .isEmpty();
        assertThat(verdict(before).holds()).isTrue();
        assertThat(verdict().forgotten()).isEqualTo(deleted);
        assertThat(state.database().deletableState().forget(Kept.AUDIT_DETAIL, MONDAY.plusDays(1), MONDAY))
                .isZero();
    }

    @Test
    void who_looks_at_it_while_old_details_are_forgotten_sees_one_moment() {
        assumeThat(dialect).as("in SQLite nobody writes meanwhile").isEqualTo(Dialect.POSTGRESQL);
        state.database().jdbi().useTransaction(handle -> {
            for (int i = 0; i < MORE_THAN_A_PORTION; i++) {
                book().programDid(handle, AuditKind.EXPORT_TAKEN, Map.of(), List.of(Map.of("reason", "r" + i)));
            }
        });
        ChainCheck check = new ChainCheck(List.of());
        List<Link> portion = new ArrayList<>();

        trail().each(link -> {
            if (portion.isEmpty()) {
                CompletableFuture.runAsync(this::forgetAll).join();
            }
            portion.add(link);
            check.look(link.entry(), link.details());
        });

        assertThat(check.verdict().holds()).isTrue();
        assertThat(check.verdict().last().number()).isEqualTo(MORE_THAN_A_PORTION);
    }

    @Test
    void who_forgets_a_person_and_who_forgets_what_is_old_never_wait_for_each_other() throws Exception {
        assumeThat(dialect).as("in SQLite nobody writes meanwhile").isEqualTo(Dialect.POSTGRESQL);
        state.database().reminderMemory().record(Runs.empty(MONDAY));
        trail().enter(AuditKind.CONFIGURATION, Map.of(), List.of(Map.of("customer", CUSTOMER)));
        trail().enter(AuditKind.CONFIGURATION, Map.of(), List.of());
        ExecutorService others = Executors.newFixedThreadPool(2);
        List<Future<?>> both = new ArrayList<>();

        state.database().jdbi().useTransaction(handle -> {
            book().programDid(handle, AuditKind.EXPORT_TAKEN, Map.of());
            both.add(others.submit(() -> state.database()
                    .customerTraces(bytes -> new String(bytes, UTF_8))
                    .erase(CUSTOMER, "Art. 17 DSGVO", MONDAY)));
            await().until(() -> state.waitingForTurns() == 1);
            both.add(others.submit(this::forgetAll));
            await().until(() -> state.waitingForTurns() == 2);
        });

        for (Future<?> one : both) {
            one.get();
        }
        others.shutdown();
        assertThat(trail().ofCustomer(CUSTOMER)).isEmpty();
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void the_last_configuration_stays_to_be_compared_with() {
        trail().enter(AuditKind.CONFIGURATION, Map.of(), List.of(Map.of("settings", "1")));
        trail().enter(AuditKind.CONFIGURATION, Map.of(), List.of(Map.of("settings", "2")));

        state.database().deletableState().forget(Kept.AUDIT_DETAIL, LocalDate.of(9000, 1, 1), MONDAY);

        assertThat(state.rows().read("SELECT entry FROM audit_detail")).containsExactly("2");
    }

    @Test
    void a_backup_holds_the_chain_and_a_restore_goes_on_with_it(@TempDir Path folder) throws IOException {
        state.database().reminderMemory().record(Runs.run(MONDAY, List.of(MAIL), List.of()));
        Anchor noted = trail().last();
        Path backup = folder.resolve("backup.zip");
        Backup.write(state.database(), backup, "1.0.0", NOW);
        emptied();
        trail().enter(AuditKind.CONFIGURATION, Map.of("started", "empty"), List.of());
        Anchor replaced = trail().last();

        state.restore(backup, NOW);

        Verdict verdict = verdict(noted);
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.last().number()).isEqualTo(noted.number() + 1);
        assertThat(trail().last(AuditKind.RESTORED).orElseThrow().entry().facts())
                .contains("\"held\":1", replaced.toString());
    }

    private void forgetAll() {
        state.database().deletableState().forget(Kept.AUDIT_DETAIL, LocalDate.of(9000, 1, 1), MONDAY);
    }

    private void emptied() {
        for (String table : List.of(
                "mail_customer",
                "mail",
                "proof_caseworker",
                "proof_case",
                "proof_untold",
                "daily_proof",
                "held_back",
                "digest_run",
                "day_knowledge",
                "kept_configuration",
                "deletion_log",
                "audit_detail",
                "audit_entry")) {
            state.rows().change("DELETE FROM " + table);
        }
    }

    private Verdict verdict(Anchor... expected) {
        ChainCheck check = new ChainCheck(List.of(expected));
        trail().each(link -> check.look(link.entry(), link.details()));
        return check.verdict();
    }

    private static List<String> texts(List<Link> links) {
        return links.stream()
                .flatMap(link -> link.details().stream())
                .flatMap(detail -> detail.kept().stream())
                .map(kept -> kept.text())
                .toList();
    }

    private AuditTrail trail() {
        return state.database().auditTrail();
    }

    private AuditBook book() {
        return new AuditBook(dialect, Origin.UNKNOWN);
    }

    private Claims claims() {
        return state.claims(new SendingRules("node-1", Duration.ofMinutes(2), Optional.empty()), handle -> NOW);
    }
}
