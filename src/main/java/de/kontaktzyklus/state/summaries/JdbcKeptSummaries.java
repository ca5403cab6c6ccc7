package de.kontaktzyklus.state.summaries;

import com.fasterxml.jackson.core.type.TypeReference;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Right;
import de.kontaktzyklus.state.mail.PlannedMails;
import de.kontaktzyklus.summary.figures.KeyFigure;
import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamFigures;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.RowView;

/** Summaries by month and team, each as one JSON text, and beside it the key figures alone, for the trend. */
public final class JdbcKeptSummaries implements KeptSummaries {

    private static final TypeReference<List<KeyFigure>> KEY_FIGURES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final Right right;
    private final AuditBook book;
    private final FiguresAsJson json = new FiguresAsJson();
    private final SummaryAsJson summaries = new SummaryAsJson();

    /** @param right to keep summaries */
    public JdbcKeptSummaries(Jdbi jdbi, Right right, AuditBook book) {
        this.jdbi = jdbi;
        this.right = right;
        this.book = book;
    }

    @Override
    public boolean isMade(YearMonth month) {
        return jdbi.withHandle(handle -> isMade(handle, month));
    }

    private static boolean isMade(Handle handle, YearMonth month) {
        return handle.createQuery("SELECT count(*) FROM summary_run WHERE month = :month AND finished = 1")
                        .bind("month", month)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public void begin(YearMonth month) {
        jdbi.useTransaction(handle -> {
            right.require(handle);
            if (isMade(handle, month)) {
                throw new IllegalStateException("The summaries of " + month + " are made");
            }
            handle.execute("DELETE FROM team_figures WHERE month = ?", month);
            handle.execute("DELETE FROM summary WHERE month = ?", month);
            handle.execute(
                    "INSERT INTO summary_run (month, finished) VALUES (?, 0) ON CONFLICT (month) DO NOTHING", month);
        });
    }

    @Override
    public void add(TeamSummary summary) {
        jdbi.useTransaction(handle -> {
            right.require(handle);
            handle.createUpdate("""
                            INSERT INTO summary (month, position, team, figures)
                            SELECT :month, count(*), :team, :figures FROM summary WHERE month = :month""")
                    .bind("month", summary.month())
                    .bind("team", summary.team())
                    .bind("figures", summaries.write(summary))
                    .execute();
            addFigures(handle, KeptFigures.of(summary));
        });
    }

    private void addFigures(Handle handle, KeptFigures kept) {
        TeamFigures figures = kept.figures();
        handle.createUpdate("""
                        INSERT INTO team_figures
                          (team, month, team_name, policy_from, figures, persons_with_hours, by_bridge)
                        VALUES (:team, :month, :teamName, :policyFrom, :figures, :personsWithHours, :byBridge)""")
                .bind("team", figures.team())
                .bind("month", figures.month())
                .bind("teamName", figures.teamName())
                .bind(
                        "policyFrom",
                        figures.policyFrom().map(LocalDate::toString).orElse(null))
                .bind("figures", json.write(figures.figures()))
                .bind("personsWithHours", kept.personsWithHours())
                .bind("byBridge", kept.byBridge() ? 1 : 0)
                .execute();
    }

    @Override
    public void finish(YearMonth month, Iterable<OutgoingMail> notices) {
        jdbi.useTransaction(handle -> {
            right.require(handle);
            notices.forEach(new PlannedMails(handle, book)::addAndNote);
            handle.execute("UPDATE summary_run SET finished = 1 WHERE month = ?", month);
            book.programDid(handle, AuditKind.SUMMARY_MADE, summaryFacts(handle, month));
        });
    }

    /** By the hash of the figures of each team, files can be told to be of them. */
    private Map<String, Object> summaryFacts(Handle handle, YearMonth month) {
        Map<String, Object> teams = new TreeMap<>();
        handle.createQuery("SELECT team, figures FROM summary WHERE month = :month")
                .bind("month", month)
                .map(row -> Map.entry(
                        row.getColumn("team", String.class), Sha256.of(row.getColumn("figures", String.class))))
                .forEach(each -> teams.put(each.getKey(), each.getValue()));
        return Map.of("month", month, "teams", teams, "rules", book.rules());
    }

    @Override
    public List<String> teams(YearMonth month) {
        String query = """
                        SELECT team FROM summary JOIN summary_run ON summary_run.month = summary.month
                        WHERE summary.month = :month AND finished = 1 ORDER BY position""";
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("month", month)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Optional<TeamSummary> of(YearMonth month, String team) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT figures FROM summary JOIN summary_run ON summary_run.month = summary.month
                        WHERE summary.month = :month AND team = :team AND finished = 1""")
                .bind("month", month)
                .bind("team", team)
                .mapTo(String.class)
                .map(figures -> summaries.read(figures))
                .findOne());
    }

    @Override
    public List<KeptFigures> figures(String team, YearMonth first, YearMonth last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT team_figures.*
                        FROM team_figures JOIN summary_run ON summary_run.month = team_figures.month
                        WHERE team = :team AND team_figures.month BETWEEN :first AND :last AND finished = 1
                        ORDER BY team_figures.month""")
                .bind("team", team)
                .bind("first", first)
                .bind("last", last)
                .map(this::ofRow)
                .list());
    }

    private KeptFigures ofRow(RowView row) {
        TeamFigures figures = new TeamFigures(
                YearMonth.parse(row.getColumn("month", String.class)),
                row.getColumn("team", String.class),
                row.getColumn("team_name", String.class),
                Optional.ofNullable(row.getColumn("policy_from", LocalDate.class)),
                json.read(row.getColumn("figures", String.class), KEY_FIGURES));
        return new KeptFigures(
                figures,
                row.getColumn("persons_with_hours", Integer.class),
                row.getColumn("by_bridge", Integer.class) == 1);
    }

    @Override
    public void addRestated(TeamSummary restated) {
        Restatement restatement = restated.restatement().orElseThrow();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO restated_summary (month, team, known_on, figures)
                            VALUES (:month, :team, :knownOn, :figures)
                            ON CONFLICT (month, team, known_on) DO UPDATE SET figures = excluded.figures""")
                    .bind("month", restated.month())
                    .bind("team", restated.team())
                    .bind("knownOn", restatement.knownOn())
                    .bind("figures", summaries.write(restated))
                    .execute();
            book.personDid(
                    handle,
                    AuditKind.SUMMARY_RESTATED,
                    Map.of("month", restated.month(), "team", restated.team(), "knownOn", restatement.knownOn()),
                    Map.of());
        });
    }

    @Override
    public List<TeamSummary> restated(YearMonth month, String team) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT figures FROM restated_summary WHERE month = :month AND team = :team ORDER BY known_on")
                .bind("month", month)
                .bind("team", team)
                .mapTo(String.class)
                .map(figures -> summaries.read(figures))
                .list());
    }
}
