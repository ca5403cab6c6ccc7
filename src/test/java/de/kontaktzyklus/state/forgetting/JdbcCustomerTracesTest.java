package de.kontaktzyklus.state.forgetting;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.retention.CustomerTraces;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.retention.MailStillNeededException;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.Rows;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.summary.Invented;
import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.figures.TeamSummary.Head;
import de.kontaktzyklus.summary.figures.TeamSummary.OverTime;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcCustomerTracesTest {

    private static final String CUSTOMER = "100A000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    final FreshState state;

    private Rows rows = Rows.of(Path.of(""));
    private CustomerTraces traces;

    JdbcCustomerTracesTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @BeforeEach
    void look_behind_the_ports() {
        rows = state.rows();
        traces = state.database().customerTraces(text -> new String(text, UTF_8));
    }

    @Test
    void everything_is_found_in_every_table() {
        knownEverywhere();

        assertThat(traces.find(CUSTOMER))
                .extracting(CustomerTraces.Trace::what)
                .containsExactly(
                        Kept.MAIL_CONTENT,
                        Kept.KNOWN_CASE,
                        Kept.ANNOUNCEMENT,
                        Kept.CLOSURE,
                        Kept.MOVEMENT,
                        Kept.SUMMARY,
                        Kept.SUMMARY);
        assertThat(traces.find(CUSTOMER).get(1).details())
                .containsEntry("caseworker", "V01")
                .containsEntry("dueUntil", "2026-11-30")
                .doesNotContainKey("closedOn");
        assertThat(traces.find(CUSTOMER).get(5).details()).containsEntry("lists", "workList.items");
        assertThat(traces.find("100A00000")).as("another number").isEmpty();
    }

    @Test
    void nothing_of_the_person_is_left_and_of_others_everything() {
        knownEverywhere();
        rows.change("INSERT INTO movement (day, kind, customer, team, value_before, value_now)"
                + " VALUES ('2026-11-01', 'TEAM', '100A000002', '501', '502', '501')");

        Map<Kept, Integer> counts = traces.erase(CUSTOMER, "Art. 17 DSGVO", TODAY);

        assertThat(counts)
                .isEqualTo(Map.of(
                        Kept.MAIL_CONTENT, 1,
                        Kept.MAIL, 1,
                        Kept.KNOWN_CASE, 1,
                        Kept.ANNOUNCEMENT, 1,
                        Kept.CLOSURE, 1,
                        Kept.MOVEMENT, 1,
                        Kept.SUMMARY, 2));
        assertThat(traces.find(CUSTOMER)).isEmpty();
        assertThat(rows.read("SELECT customer FROM movement")).containsExactly("100A000002");
        assertThat(rows.read("SELECT figures FROM summary"))
                .containsExactly("{\"overdue\":2,\"workList\":{\"items\":[{\"customer\":\"100A000002\"}]}}");
    }

    @Test
    void the_log_tells_that_somebody_was_forgotten_and_why_but_not_who() {
        knownEverywhere();

        traces.erase(CUSTOMER, "Art. 17 DSGVO", TODAY);

        assertThat(rows.read("SELECT erased_on || ' ' || reason FROM erasure"))
                .containsExactly("2026-11-23 Art. 17 DSGVO");
        assertThat(state.database()
                        .deletableState()
                        .lastDeletions()
                        .orElseThrow()
                        .counts())
                .containsEntry(Kept.SUMMARY, 2);
        assertThat(rows.read("SELECT day || what || amount FROM deletion_log"))
                .noneMatch(line -> line.contains(CUSTOMER));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            it would be sent empty              | PLANNED | ''    | true
            it is being sent                    | SENDING | ''    | true
            it may be sent once more            | UNKNOWN | ''    | true
            a later digest says it all          | PLANNED | later | false
            nobody knows, but a later one says it | UNKNOWN | later | false
            the mail server has it              | SENT    | ''    | false
            the mail server does not want it    | REFUSED | ''    | false
            """)
    void a_mail_that_names_the_person(String why, String mailState, String replacedBy, boolean needed) {
        rows.mail("<1>", "2026-11-20", mailState);
        rows.change("UPDATE mail SET superseded_by = nullif(?, '')", replacedBy);
        rows.knownCase("", "", "");

        if (needed) {
            assertThatThrownBy(() -> traces.erase(CUSTOMER, "x", TODAY))
                    .as(why)
                    .isInstanceOfSatisfying(
                            MailStillNeededException.class,
                            refused -> assertThat(refused.messageIds()).containsExactly("<1>"));
            assertThat(rows.read("SELECT customer FROM known_case"))
                    .as("nothing was forgotten")
                    .hasSize(1);
            assertThat(rows.read("SELECT reason FROM erasure")).isEmpty();
        } else {
            traces.erase(CUSTOMER, "x", TODAY);
            assertThat(rows.read("SELECT length(content) FROM mail")).as(why).containsExactly("0");
            assertThat(rows.read("SELECT customer FROM mail_customer")).isEmpty();
        }
    }

    @Test
    void a_mail_that_names_the_person_in_its_text_only_is_found_too() {
        rows.mail("<1>", "2026-11-20", "SENT");
        rows.change("DELETE FROM mail_customer");

        assertThat(traces.find(CUSTOMER))
                .singleElement()
                .satisfies(mail -> assertThat(mail.details()).containsEntry("recipient", "v01@jobcenter.example"));
        assertThat(traces.erase(CUSTOMER, "x", TODAY)).isEqualTo(Map.of(Kept.MAIL_CONTENT, 1));
    }

    @Test
    void a_real_summary_can_be_read_after_somebody_was_taken_out_of_it() {
        TeamSummary summary = Invented.of(TeamSummary.class, 1);
        String customer = summary.workList().items().get(0).customer();
        state.database().keptSummaries().begin(summary.month());
        state.database().keptSummaries().add(summary);
        state.database().keptSummaries().finish(summary.month(), List.of());

        traces.erase(customer, "x", TODAY);

        TeamSummary left = state.database()
                .keptSummaries()
                .of(summary.month(), summary.team())
                .orElseThrow();
        assertThat(left.workList().items()).isEmpty();
        assertThat(left.total()).isEqualTo(summary.total());
    }

    @Test
    void who_is_in_nothing_leaves_no_line_in_the_log_of_counts() {
        assertThat(traces.find(CUSTOMER)).isEqualTo(List.of());
        assertThat(traces.erase(CUSTOMER, "x", TODAY)).isEmpty();
        assertThat(rows.read("SELECT what FROM deletion_log")).isEmpty();
    }

    private void knownEverywhere() {
        rows.mail("<1>", "2026-11-20", "SENT");
        rows.knownCase("2026-11-30", "", "");
        rows.announcement("OVERDUE", "2026-10-01", "2026-11-20", "<1>");
        rows.change("INSERT INTO closure (customer, reason, closed_on) VALUES (?, 'verzogen', '2026-03-01')", CUSTOMER);
        rows.change(
                "INSERT INTO movement (day, kind, customer, team, value_before, value_now)"
                        + " VALUES ('2026-11-01', 'TEAM', ?, '501', '502', '501')",
                CUSTOMER);
        String figures = "{\"overdue\":2,\"workList\":{\"items\":[{\"customer\":\"" + CUSTOMER
                + "\"},{\"customer\":\"100A000002\"}]}}";
        rows.change("INSERT INTO summary_run (month) VALUES ('2026-10')");
        rows.change("INSERT INTO summary (month, position, team, figures) VALUES ('2026-10', 0, '501', ?)", figures);
        rows.change("INSERT INTO restated_summary VALUES ('2026-10', '501', '2026-11-15', ?)", figures);
    }

    @Test
    void the_bridge_comes_out_even_also_if_somebody_of_it_is_forgotten() {
        KeptSummaries kept = state.database().keptSummaries();
        SummaryRun run = InventedOffice.run(kept, false);
        YearMonth november = InventedOffice.OCTOBER.plusMonths(1);
        InventedOffice.made(run, kept, InventedOffice.OCTOBER, InventedOffice.exports());
        InventedOffice.made(run, kept, november, InventedOffice.exports());

        traces.erase("100A000004", "Art. 17 DSGVO", TODAY);

        TeamSummary then = kept.of(november, "501").orElseThrow();
        assertThat(then.bridge().orElseThrow().terms().now())
                .isEqualTo(then.keyFigure(Figure.OVERDUE).value().orElseThrow().intValue());
        assertThat(then.bridge().orElseThrow().forgotten()).isEqualTo(1);
        assertThat(run.restated(november, InventedOffice.exports(), november.atEndOfMonth()))
                .as("no figure is different")
                .isEmpty();
        Bridge next = run.compute(
                        november.plusMonths(1), november.plusMonths(1).atEndOfMonth(), InventedOffice.exports())
                .summaryOf("501")
                .bridge()
                .orElseThrow();
        assertThat(next.terms().before())
                .isEqualTo(then.bridge().orElseThrow().terms().now());
        assertThat(next.terms().left(Exit.OTHER))
                .as("nobody knows what became of it")
                .isEqualTo(1);
        assertThat(traces.find("100A000004")).isEmpty();
    }

    @Test
    void a_month_of_an_earlier_version_keeps_its_bridge_if_somebody_of_it_is_forgotten() {
        KeptSummaries kept = state.database().keptSummaries();
        SummaryRun run = InventedOffice.run(kept, false);
        InMemoryExportSet exports = InMemoryExportSet.of(
                        aCase("100A000004").lastSeen("01.09.2026").onLine(2).row(),
                        aCase("100A000005").lastSeen("02.09.2026").onLine(3).row())
                .with(InventedOffice.directory());
        TeamSummary october = run.compute(InventedOffice.OCTOBER, InventedOffice.LAST_DAY, exports)
                .summaryOf("501");
        kept.begin(InventedOffice.OCTOBER);
        kept.add(ofEarlierVersion(october));
        kept.finish(InventedOffice.OCTOBER, List.of());

        traces.erase("100A000004", "Art. 17 DSGVO", TODAY);

        YearMonth november = InventedOffice.OCTOBER.plusMonths(1);
        Bridge bridge = run.compute(november, november.atEndOfMonth(), exports)
                .summaryOf("501")
                .bridge()
                .orElseThrow();
        assertThat(bridge.terms().before()).isEqualTo(2);
        assertThat(bridge.forgotten()).isEqualTo(1);
    }

    /** It did not say when it was made, and kept no overdue cases but those of the work list. */
    private static TeamSummary ofEarlierVersion(TeamSummary summary) {
        Basis known = summary.basis();
        Basis basis = new Basis(
                known.office(),
                known.exportName(),
                known.exportDate(),
                known.exportHash(),
                known.policyFrom(),
                known.policySource(),
                known.firstInterviewTarget(),
                known.firstInterviewLimit(),
                known.programVersion(),
                known.otherFiles(),
                known.calendar(),
                known.firstInterviewMinutes(),
                known.followUpMinutes(),
                known.smallNumber(),
                known.policyHash(),
                List.of(),
                Optional.empty());
        return new TeamSummary(
                new Head(summary.month(), summary.asOf(), summary.team(), summary.teamName(), basis),
                summary.keyFigures(),
                summary.cycles(),
                summary.caseLists(),
                summary.exportedRows(),
                summary.doneInMonth(),
                new OverTime(summary.trend(), summary.forecast(), Optional.empty(), List.of()),
                summary.lateEntries());
    }
}
