package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.pipeline.summaries.SummaryLinks;
import de.kontaktzyklus.pipeline.summaries.SummarySteps;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.figures.Basis.MadeAt;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.SummaryOptions;
import de.kontaktzyklus.summary.look.SummaryOptions.ForTheRecord;
import de.kontaktzyklus.summary.look.SummaryOptions.Persons;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** The beans of the routes that make the summaries of a month. */
final class SummaryBeans {

    private final OfficeNode node;
    private final Settings settings;
    private final Predicate<YearMonth> withFiles;

    final KeptSummaries kept;
    final SummaryRun run;
    final SummarySteps steps;

    /**
     * @param withFiles the months whose summaries are written as files
     * @param clockIsSound whether today can be right
     */
    SummaryBeans(OfficeNode node, Predicate<YearMonth> withFiles, BooleanSupplier clockIsSound) {
        this.node = node;
        this.settings = node.settings();
        this.withFiles = withFiles;
        this.kept = node.state().keptSummaries();
        this.run = run();
        this.steps = steps(clockIsSound);
    }

    Map<String, Object> byName() {
        return steps.byName();
    }

    SummaryWriter writer() {
        return new SummaryWriter(
                settings.summary().directory(),
                settings.office().language(),
                settings.summary().indexLinks(),
                withFiles);
    }

    private SummaryRun run() {
        return new SummaryRun(
                node.office().policy(),
                node.office().calendar(),
                node.state().knownCases(),
                node.state().reminderRecord(),
                kept,
                options());
    }

    private SummaryOptions options() {
        return new SummaryOptions(
                settings.office().name(),
                new Persons(
                        settings.summary().byCaseworker(),
                        settings.summary().smallNumber(),
                        settings.summary().fewestPersons()),
                settings.summary().seenWithinDays(),
                settings.forecast().weeks(),
                settings.intake().alarmDays(ExportKind.CONTACTS),
                new ForTheRecord(
                        node.office().calendarVersion(),
                        node.office().policyVersion(),
                        Office.programVersion(),
                        this::madeAt));
    }

    /** The true time, whatever day is replayed. */
    private MadeAt madeAt() {
        return new MadeAt(OfficeClock.machine(), node.clock().zone().getId());
    }

    private SummarySteps steps(BooleanSupplier clockIsSound) {
        return new SummarySteps(
                run,
                node.jobs(),
                new SummarySteps.Sources(
                        node.exports()::of, node::directory, node.state().auditTrail()::last),
                writer(),
                new SummarySteps.Post(
                        node.letters(),
                        node.addresses(),
                        settings.mail().catchAll(),
                        settings.office().language(),
                        month -> settings.summary().attach() && withFiles.test(month),
                        new SummaryLinks(
                                settings.summary().linkBase(),
                                settings.summary().directory())),
                node.clock(),
                clockIsSound);
    }
}
