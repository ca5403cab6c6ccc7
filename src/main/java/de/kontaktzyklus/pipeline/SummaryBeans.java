package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.files.SummaryWriter;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.summary.SummaryRun;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.SummaryOptions;
import java.util.Map;

/** What the routes need that make the summaries of a month. */
final class SummaryBeans {

    private final OfficeNode node;
    private final Settings settings;

    final KeptSummaries kept;
    final SummaryRun run;
    final Summaries summaries;

    SummaryBeans(OfficeNode node) {
        this.node = node;
        this.settings = node.settings();
        this.kept = node.state().keptSummaries();
        this.run = run();
        this.summaries = new Summaries(node.jobs(), run, node.exports(), writer(), notices(), node.clock());
    }

    Map<String, Object> byName() {
        return Map.of("summaries", summaries);
    }

    SummaryWriter writer() {
        return new SummaryWriter(
                settings.summary().directory(), settings.office().language());
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
                settings.summary().byCaseworker(),
                settings.summary().smallNumber(),
                settings.summary().seenWithinDays(),
                settings.forecast().weeks(),
                node.office().calendarVersion(),
                Office.programVersion());
    }

    private SummaryNotices notices() {
        return new SummaryNotices(
                node.letters(),
                node.addresses(),
                node::directory,
                node.clock(),
                new SummaryNotices.Options(
                        settings.mail().catchAll(),
                        settings.office().language(),
                        settings.summary().attach()));
    }
}
