package de.kontaktzyklus.state.forgetting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.kontaktzyklus.retention.DeletableState;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.database.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is forgotten, and what stays however old it is. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcDeletableStateTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 1);
    private static final LocalDate FIRST_KEPT = LocalDate.of(2027, 2, 1);

    @RegisterExtension
    final FreshState state;

    private final Dialect dialect;
    private Rows rows = Rows.of(Path.of(""));
    private DeletableState deletable;

    JdbcDeletableStateTest(Dialect dialect) {
        this.dialect = dialect;
        state = new FreshState(dialect);
    }

    @BeforeEach
    void look_behind_the_ports() {
        rows = state.rows();
        deletable = state.database().deletableState();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a sent mail of the day before the first kept day | 2027-01-31 | SENT    | ''    | 2028-01-31 | true
            a sent mail of the first kept day                | 2027-02-01 | SENT    | ''    | 2028-01-31 | false
            a mail that still waits is to be sent as it is   | 2027-01-31 | PLANNED | ''    | 2028-01-31 | false
            a waiting mail that a later one has replaced     | 2027-01-31 | PLANNED | later | 2028-01-31 | true
            a mail with the mail server                      | 2027-01-31 | SENDING | later | 2028-01-31 | false
            nobody knows, and it may be sent once more       | 2027-01-31 | UNKNOWN | ''    | 2028-01-31 | false
            nobody knows, but a later mail says it all       | 2027-01-31 | UNKNOWN | later | 2028-01-31 | true
            a refused mail that a later run has passed on    | 2027-01-31 | REFUSED | ''    | 2027-02-01 | true
            a refused mail of the newest run, still to climb | 2027-01-31 | REFUSED | ''    | 2027-01-31 | false
            a refused mail before any run                    | 2027-01-31 | REFUSED | ''    | ''         | false
            """)
    void the_text_of_a_mail(
            String why, String day, String mailState, String replacedBy, String newestRun, boolean forgotten) {
        rows.mail("<1>", day, mailState);
        rows.change("UPDATE mail SET superseded_by = nullif(?, '')", replacedBy);
        if (!newestRun.isEmpty()) {
            rows.run(newestRun);
        }

        int count = deletable.forget(Kept.MAIL_CONTENT, FIRST_KEPT, TODAY);

        assertThat(count).as(why).isEqualTo(forgotten ? 1 : 0);
        assertThat(rows.read("SELECT CASE WHEN length(content) > 0 THEN 1 ELSE 0 END FROM mail"))
                .as(why)
                .containsExactly(forgotten ? "0" : "1");
        assertThat(deletable.forget(Kept.MAIL_CONTENT, FIRST_KEPT, TODAY))
                .as("once")
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a sent mail of the day before the first kept day  | 2027-01-31 | SENT    | ''    | true  | ''
            a sent mail of the first kept day                 | 2027-02-01 | SENT    | ''    | false | '<1>'
            what a refused mail was to say has not been said  | 2027-01-31 | REFUSED | ''    | true  | gone
            nobody knows after a year either                  | 2027-01-31 | UNKNOWN | ''    | true  | ''
            a mail that still waits, for whatever reason      | 2027-01-31 | PLANNED | ''    | false | '<1>'
            what a later mail has replaced was not said by it | 2027-01-31 | PLANNED | later | true  | gone
            a mail with the mail server                       | 2027-01-31 | SENDING | ''    | false | '<1>'
            """)
    void a_mail(String why, String day, String mailState, String replacedBy, boolean forgotten, String said) {
        rows.mail("<1>", day, mailState);
        rows.change("UPDATE mail SET superseded_by = nullif(?, '')", replacedBy);
        rows.announcement("OVERDUE", "2026-12-01", day, "<1>");

        int count = deletable.forget(Kept.MAIL, FIRST_KEPT, TODAY);

        assertThat(count).as(why).isEqualTo(forgotten ? 1 : 0);
        assertThat(rows.read("SELECT customer FROM mail_customer")).as(why).hasSize(forgotten ? 0 : 1);
        assertThat(rows.read("SELECT message_id FROM announcement"))
                .as(why)
                .isEqualTo("gone".equals(said) ? List.of() : List.of(said));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a case in the exports                            | 2026-12-01 | ''         | ''         | false
            vanished when it was not overdue                 | 2027-03-01 | 2027-01-15 | ''         | true
            vanished on its latest day, not overdue          | 2027-01-15 | 2027-01-15 | ''         | true
            vanished without a latest day                    | ''         | 2027-01-15 | ''         | true
            vanished when it was not overdue, not long ago   | 2027-03-01 | 2027-02-01 | ''         | false
            vanished overdue: listed until somebody closes it | 2027-01-14 | 2027-01-15 | ''        | false
            closed long ago                                  | 2026-12-01 | 2026-12-15 | 2027-01-31 | true
            closed not so long ago                           | 2026-12-01 | 2026-12-15 | 2027-02-01 | false
            """)
    void a_case(String why, String dueUntil, String vanishedOn, String closedOn, boolean forgotten) {
        rows.knownCase(dueUntil, vanishedOn, closedOn);

        assertThat(deletable.forget(Kept.KNOWN_CASE, FIRST_KEPT, TODAY)).as(why).isEqualTo(forgotten ? 1 : 0);
        assertThat(rows.read("SELECT customer FROM known_case")).as(why).hasSize(forgotten ? 0 : 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            overdue for years, told once                      | OVERDUE         | 2026-12-01 | 2026-12-01 | ''         | false
            overdue on the leader's list for years            | ON_LEADER_LIST  | 2026-12-20 | 2026-12-20 | ''         | false
            over for more than a year                         | OVERDUE         | 2026-12-01 | 2026-12-01 | 2027-01-31 | true
            over, but not long enough                         | OVERDUE         | 2026-12-01 | 2026-12-01 | 2027-02-01 | false
            an exception that the exports may still state     | EXCEPTION_ENDED | 2027-01-04 | 2027-01-04 | ''         | false
            not old enough                                    | OVERDUE         | 2027-02-01 | 2027-02-01 | ''         | false
            the case has returned since                       | VANISHED        | 2026-12-07 | 2026-12-07 | ''         | true
            a departure that is settled                       | LEFT            | 2026-12-07 | 2026-12-07 | ''         | true
            the same for the team leader                      | LEFT_FOR_LEADER | 2026-12-07 | 2026-12-07 | ''         | true
            """)
    void an_announcement_of_a_case_in_the_exports(
            String why, String stage, String episode, String announcedOn, String endedOn, boolean forgotten) {
        rows.knownCase("2026-11-30", "", "");
        rows.announcement(stage, episode, announcedOn, "");
        rows.change("UPDATE announcement SET ended_on = nullif(?, '')", endedOn);

        assertThat(deletable.forget(Kept.ANNOUNCEMENT, FIRST_KEPT, TODAY))
                .as(why)
                .isEqualTo(forgotten ? 1 : 0);
    }

    @Test
    void what_was_said_of_a_departure_stays_until_it_is_settled_and_so_does_its_case() {
        rows.knownCase("2026-11-30", "2026-12-07", "2026-12-08");
        rows.announcement("LEFT", "2026-12-07", "2026-12-07", "");
        rows.change("INSERT INTO departure (customer, left_on, destination)"
                + " VALUES ('100A000001', '2026-12-07', 'UNCLEAR')");

        assertThat(deletable.forget(Kept.KNOWN_CASE, FIRST_KEPT, TODAY)).isZero();
        assertThat(deletable.forget(Kept.ANNOUNCEMENT, FIRST_KEPT, TODAY)).isZero();
    }

    @Test
    void what_was_said_of_a_case_goes_with_the_case() {
        rows.announcement("OVERDUE", "2026-10-01", "2026-12-01", "");

        assertThat(deletable.forget(Kept.ANNOUNCEMENT, FIRST_KEPT, TODAY)).isOne();
    }

    @Test
    void a_case_that_vanished_overdue_is_not_told_as_new_after_years() {
        rows.knownCase("2026-11-30", "2026-12-07", "");
        rows.announcement("OVERDUE", "2026-10-01", "2026-12-01", "");
        rows.announcement("VANISHED", "2026-12-07", "2026-12-07", "");

        assertThat(deletable.forget(Kept.ANNOUNCEMENT, FIRST_KEPT, TODAY)).isZero();
    }

    @Test
    void the_newest_run_stays_because_it_says_which_week_had_its_digest() {
        rows.run("2026-12-01");
        rows.run("2027-01-31");

        assertThat(deletable.forget(Kept.DIGEST_RUN, FIRST_KEPT, TODAY)).isOne();
        assertThat(rows.read("SELECT day FROM digest_run")).containsExactly("2027-01-31");
        assertThat(rows.read("SELECT day FROM held_back")).containsExactly("2027-01-31");
    }

    @Test
    void the_records_of_exports_in_force_stay() {
        rows.export("TEAMS", "2026-01-05");
        rows.export("CASES", "2026-01-05");
        rows.export("CASES", "2026-01-12");

        assertThat(deletable.forget(Kept.EXPORT_RECORD, FIRST_KEPT, TODAY)).isOne();
        assertThat(rows.read("SELECT kind || ' ' || export_date FROM export_taken ORDER BY id"))
                .containsExactly("TEAMS 2026-01-05", "CASES 2026-01-12");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            CLOSURE         | INSERT INTO closure (customer, reason, closed_on) VALUES ('100A000001', 'verzogen', ?)
            MOVEMENT        | INSERT INTO movement (day, kind, customer, team, value_before, value_now) \
                              VALUES (?, 'TEAM', '100A000001', '502', '501', '502')
            REFUSAL_RECORD  | INSERT INTO export_refused (kind, file_name, sha256, reason, report, refused_at) \
                              SELECT 'CASES', 'x.csv', day, 'leer', 'x', day \
                              FROM (SELECT CAST(? AS TEXT) AS day) AS given
            DELETION_RECORD | INSERT INTO deletion_log (day, what, amount) VALUES (?, 'MAIL', 1)
            """)
    void what_is_older_than_the_first_kept_day(Kept what, String insert) {
        rows.change(insert, "2027-01-31");
        rows.change(insert, "2027-02-01");

        assertThat(deletable.forget(what, FIRST_KEPT, TODAY)).isOne();
        assertThat(deletable.forget(what, FIRST_KEPT, TODAY)).isZero();
        assertThat(deletable.forget(what, FIRST_KEPT.plusDays(1), TODAY))
                .as("the day after")
                .isOne();
    }

    /** It may hold everything back (decision 37); those before it say nothing more. */
    @Test
    void the_last_refusal_of_a_kind_that_is_open_stays() {
        refusal("CONTACTS", "settled", 0);
        refusal("CONTACTS", "open before", 1);
        refusal("CONTACTS", "open", 1);
        refusal("TEAMS", "open of another kind", 1);
        refusal("CONTACTS", "settled since", 0);

        assertThat(deletable.forget(Kept.REFUSAL_RECORD, FIRST_KEPT, TODAY)).isEqualTo(3);
        assertThat(rows.read("SELECT sha256 FROM export_refused ORDER BY sha256"))
                .containsExactly("open", "open of another kind");
        assertThat(deletable.forget(Kept.REFUSAL_RECORD, FIRST_KEPT, TODAY)).isZero();
    }

    private void refusal(String kind, String sha256, int open) {
        rows.change("INSERT INTO export_refused (kind, file_name, sha256, reason, report, refused_at, is_open)"
                + " VALUES ('" + kind + "', 'x.csv', '" + sha256 + "', 'fremd', 'x', '2027-01-31T06:00:00Z', " + open
                + ")");
    }

    @Test
    void a_summary_goes_when_its_whole_month_is_old() {
        for (String month : new String[] {"2027-01", "2027-02"}) {
            rows.change("INSERT INTO summary_run (month) VALUES (?)", month);
            rows.change("INSERT INTO summary (month, position, team, figures) VALUES (?, 0, '501', '{}')", month);
            rows.change(
                    "INSERT INTO team_figures (team, month, team_name, figures) VALUES ('501', ?, 'Team Nord', '[]')",
                    month);
            rows.change("INSERT INTO restated_summary VALUES (?, '501', '2027-03-01', '{}')", month);
        }

        assertThat(deletable.forget(Kept.SUMMARY, FIRST_KEPT.plusDays(20), TODAY))
                .isOne();
        assertThat(rows.read("SELECT month FROM summary_run")).containsExactly("2027-02");
        for (String table : new String[] {"summary", "team_figures", "restated_summary"}) {
            assertThat(rows.read("SELECT month FROM " + table)).as(table).containsExactly("2027-02");
        }
    }

    @Test
    void the_deletion_log_tells_kinds_and_counts_and_nothing_of_a_person() {
        rows.mail("<1>", "2027-01-31", "SENT");
        rows.mail("<2>", "2027-01-30", "SENT");
        assertThat(deletable.lastDeletions()).isEmpty();

        deletable.forget(Kept.MAIL, LocalDate.of(2027, 1, 31), TODAY);
        deletable.forget(Kept.MAIL, FIRST_KEPT, TODAY);
        deletable.forget(Kept.CLOSURE, FIRST_KEPT, TODAY);
        deletable.log(Kept.ARCHIVED_EXPORT, 3, TODAY);

        assertThat(deletable.lastDeletions())
                .contains(new DeletableState.Deletions(TODAY, Map.of(Kept.MAIL, 2, Kept.ARCHIVED_EXPORT, 3)));
        assertThat(rows.read("SELECT day || what || amount FROM deletion_log"))
                .noneMatch(line -> line.contains("100A000001"));
    }

    @Test
    void copies_of_archived_exports_for_other_nodes() {
        rows.change("INSERT INTO export_content VALUES ('old', 0, ?)", new byte[1]);
        rows.change("INSERT INTO export_content VALUES ('new', 0, ?)", new byte[1]);

        deletable.forgetContents(List.of("old", "none"));

        assertThat(rows.read("SELECT sha256 FROM export_content"))
                .contains("new")
                .hasSize(dialect == Dialect.SQLITE ? 2 : 1);
    }

    @Test
    void more_than_one_portion_is_forgotten() {
        rows.mail("<1>", "2027-01-31", "SENT");
        rows.change("""
                INSERT INTO mail (message_id, day, kind, recipient, subject, content, state, attempts, reason)
                WITH RECURSIVE number (n) AS (VALUES (2) UNION ALL SELECT n + 1 FROM number WHERE n < 1201)
                SELECT '<' || n || '>', day, kind, recipient, subject, content, state, attempts, reason
                FROM mail, number""");

        assertThat(deletable.forget(Kept.MAIL, FIRST_KEPT, TODAY)).isEqualTo(1_201);
        assertThat(deletable.lastDeletions().orElseThrow().counts()).containsEntry(Kept.MAIL, 1_201);
    }

    @Test
    void stretches_of_overdue_cases_go_in_portions_and_are_counted() {
        rows.change("""
                INSERT INTO overdue_stretch (customer, began_on, caseworker, team, ended_on)
                WITH RECURSIVE number (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < 1201)
                SELECT 'K' || n, '2027-01-01', 'V01', '501', '2027-01-31' FROM number""");
        rows.change("INSERT INTO overdue_stretch (customer, began_on, caseworker, team, ended_on)"
                + " VALUES ('K1', '2027-01-31', 'V01', '501', '2027-02-01'), ('K2', '2020-01-31', 'V01', '501', NULL)");

        assertThat(deletable.forget(Kept.KNOWN_CASE, FIRST_KEPT, TODAY)).isEqualTo(1_201);
        assertThat(rows.read("SELECT customer FROM overdue_stretch ORDER BY customer"))
                .as("one ended later, and one goes on")
                .containsExactly("K1", "K2");
    }

    @Test
    void what_was_forgotten_cannot_be_read_in_any_file_of_the_database() throws IOException {
        assumeTrue(dialect == Dialect.SQLITE, "PostgreSQL has files of its own");
        rows.mail("<1>", "2027-01-31", "SENT");
        rows.knownCase("", "2027-01-15", "");
        assertThat(everyByte()).contains("100A000001");

        deletable.forget(Kept.MAIL, FIRST_KEPT, TODAY);
        deletable.forget(Kept.KNOWN_CASE, FIRST_KEPT, TODAY);
        deletable.tidyUp();

        assertThat(everyByte()).doesNotContain("100A000001");
    }

    private String everyByte() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(state.directory())) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("kontaktzyklus.db"))
                    .toList()) {
                all.append(Files.readString(file, ISO_8859_1));
            }
        }
        return all.toString();
    }
}
