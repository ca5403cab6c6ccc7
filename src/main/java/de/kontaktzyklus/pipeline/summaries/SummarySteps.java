package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.summary.SummaryRun;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The beans of the summary routes.
 *
 * @param run makes summaries, and remembers nothing
 * @param jobs which node has the job
 * @param sources exports and people
 * @param writer writes the files
 * @param post tells the team leaders
 * @param clockIsSound whether today can be right
 */
public record SummarySteps(
        SummaryRun run,
        NodeJobs jobs,
        Sources sources,
        SummaryWriter writer,
        Post post,
        OfficeClock clock,
        BooleanSupplier clockIsSound) {

    /** By the names that the routes use. */
    public Map<String, Object> byName() {
        SummaryNotices notices = notices();
        return Map.of(
                "monthsDue", monthsDue(),
                "summaryTurn", new SummaryTurn(jobs, run),
                "monthAssessment", new MonthAssessment(run, sources.exports(), writer),
                "teamComputation", new TeamComputation(),
                "summaryWriter", writer,
                "summaryTable", new SummaryTable(writer),
                "summaryNotices", notices,
                "writtenSummaries", new WrittenSummaries(),
                "summaryIndex", new SummaryIndex(run, writer),
                "summaryLedger", new SummaryLedger(notices));
    }

    public MonthsDue monthsDue() {
        return new MonthsDue(run, sources.exports(), clock, clockIsSound);
    }

    private SummaryNotices notices() {
        NoticeLetters noticeLetters = new NoticeLetters(
                post.letters(), post.addresses(), clock, post.catchAll(), post.attach(), post.links());
        return new SummaryNotices(post.language(), noticeLetters, sources.directory(), sources.audit());
    }

    /**
     * What summaries are made from.
     *
     * @param exports for the look back at a month; empty if there are none
     * @param directory who works where now
     * @param audit its newest entry, which is told with the summaries
     */
    public record Sources(
            Function<YearMonth, Optional<ExportSet>> exports,
            Supplier<OfficeDirectory> directory,
            Supplier<Anchor> audit) {}

    /**
     * How the team leaders are told.
     *
     * @param catchAll who is told if a team has no leader with a usable address
     * @param language of the headline
     * @param attach the months of which the workbook itself is attached
     * @param links where they find the files
     */
    public record Post(
            OfficeLetters letters,
            AddressBook addresses,
            String catchAll,
            Locale language,
            Predicate<YearMonth> attach,
            SummaryLinks links) {}
}
