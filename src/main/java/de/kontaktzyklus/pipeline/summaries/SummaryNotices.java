package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.content.KeyTiles;
import de.kontaktzyklus.dispatch.files.content.headline.SummaryHeadline;
import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Body;

/**
 * What the team leaders are told about the summaries. Cases without a team are told only if there are any; rows that
 * cannot be read are no reason for a mail.
 */
public final class SummaryNotices {

    private static final EventLog LOG = EventLog.of(SummaryNotices.class);

    private final Locale language;
    private final NoticeLetters letters;
    private final Supplier<OfficeDirectory> directory;
    private final Supplier<Anchor> audit;

    /**
     * @param directory who works where now
     * @param audit its newest entry
     */
    SummaryNotices(
            Locale language, NoticeLetters letters, Supplier<OfficeDirectory> directory, Supplier<Anchor> audit) {
        this.language = language;
        this.letters = letters;
        this.directory = directory;
        this.audit = audit;
    }

    /** Drafts the notice of one summary; after that the summary can leave the memory. */
    public WrittenSummary draft(@Body SummaryPlace place) {
        LOG.say(Event.SUMMARY_WRITTEN, place.page());
        TeamSummary summary = place.summary();
        Optional<NoticeDraft> notice = isWorthTelling(summary) ? Optional.of(notice(place)) : Optional.empty();
        return new WrittenSummary(TeamOutline.of(summary), notice);
    }

    private static boolean isWorthTelling(TeamSummary summary) {
        return !summary.team().isEmpty()
                || summary.total().cases().stock() > 0
                || !summary.movements().missing().isEmpty();
    }

    private NoticeDraft notice(SummaryPlace place) {
        TeamSummary summary = place.summary();
        return new NoticeDraft(
                summary.asOf(),
                SummaryHeadline.of(summary, language),
                KeyTiles.of(summary, language).stream()
                        .map(SummaryNotices::figure)
                        .toList(),
                place.page(),
                place.workbook());
    }

    private static SummaryNotice.Figure figure(KeyTiles.Tile tile) {
        String change = tile.judgement().isEmpty() ? tile.change() : tile.change() + " – " + tile.judgement();
        return new SummaryNotice.Figure(
                tile.label(),
                tile.value(),
                Stream.of(tile.of(), change).filter(detail -> !detail.isEmpty()).toList());
    }

    /**
     * The mails of a month. Each is written when it is needed, because workbooks may be attached; what the database is
     * asked for is asked before, as they are needed within a transaction.
     */
    Iterable<OutgoingMail> of(SummaryMonth month) {
        OfficeDirectory whoWorksWhere = directory.get();
        Anchor anchor = audit.get();
        return () -> month.written().stream()
                .flatMap(
                        written -> written
                                .notice()
                                .map(draft -> letters.letter(draft, written.figures(), whoWorksWhere, anchor))
                                .stream())
                .iterator();
    }
}
