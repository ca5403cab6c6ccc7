package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.content.KeyTiles;
import de.kontaktzyklus.dispatch.files.content.SummaryHeadline;
import de.kontaktzyklus.dispatch.mail.Attachment;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells each team leader that the summary is there; where the leader cannot be written to, the catch-all address. Of cases
 * without a team it tells only if there are any: rows that cannot be read are no reason to write.
 */
final class SummaryNotices {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OfficeLetters letters;
    private final AddressBook addresses;
    private final Supplier<OfficeDirectory> directory;
    private final OfficeClock clock;
    private final Options options;
    private final List<Draft> drafts = new ArrayList<>();
    private OfficeDirectory whoWorksWhere = new OfficeDirectory(List.of(), List.of());

    SummaryNotices(
            OfficeLetters letters,
            AddressBook addresses,
            Supplier<OfficeDirectory> directory,
            OfficeClock clock,
            Options options) {
        this.letters = letters;
        this.addresses = addresses;
        this.directory = directory;
        this.clock = clock;
        this.options = options;
    }

    /** Begins a month. */
    void begin() {
        whoWorksWhere = directory.get();
        drafts.clear();
    }

    /** Drafts the notice of one summary, which need not be held any longer. */
    void take(SummaryPlace place) {
        if (isWorthTelling(place.summary())) {
            drafts.add(new Draft(notice(place, reader(place.summary())), place.workbook()));
        }
    }

    /** The notices, once the files are written; each is written when it is asked for, since workbooks may go along. */
    Iterable<OutgoingMail> written() {
        return () -> drafts.stream().map(this::written).iterator();
    }

    private OutgoingMail written(Draft draft) {
        SummaryNotice notice = options.attach() ? draft.withAttachment() : draft.notice();
        return letters.summaryNotice(notice, clock.today(), clock.now());
    }

    private static boolean isWorthTelling(TeamSummary summary) {
        return !summary.team().isEmpty()
                || summary.total().cases().stock() > 0
                || !summary.movements().missing().isEmpty();
    }

    private Reader reader(TeamSummary summary) {
        return whoWorksWhere
                .team(summary.team())
                .flatMap(team -> addresses.usable(team.email()).map(address -> new Reader(address, team.leader())))
                .orElseGet(() -> new Reader(options.catchAll(), ""));
    }

    private SummaryNotice notice(SummaryPlace place, Reader reader) {
        TeamSummary summary = place.summary();
        return new SummaryNotice(
                reader.address(),
                reader.name(),
                summary.month(),
                summary.asOf(),
                summary.teamName(),
                SummaryHeadline.of(summary, options.language()),
                KeyTiles.of(summary, options.language()).stream()
                        .map(SummaryNotices::figure)
                        .toList(),
                place.page().toString(),
                place.workbook().toString(),
                List.of());
    }

    private static SummaryNotice.Figure figure(KeyTiles.Tile tile) {
        String change = tile.judgement().isEmpty() ? tile.change() : tile.change() + " – " + tile.judgement();
        return new SummaryNotice.Figure(
                tile.label(),
                tile.value(),
                Stream.of(tile.of(), change).filter(detail -> !detail.isEmpty()).toList());
    }

    private record Reader(String address, String name) {}

    private record Draft(SummaryNotice notice, Path workbook) {
        SummaryNotice withAttachment() {
            return notice.withAttachments(
                    List.of(new Attachment(String.valueOf(workbook.getFileName()), WORKBOOK, bytes())));
        }

        private byte[] bytes() {
            try {
                return Files.readAllBytes(workbook);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /**
     * What the office has settled.
     *
     * @param catchAll who is told where a team has no leader who can be
     * @param language of the headline
     * @param attach whether the workbook itself goes along
     */
    record Options(String catchAll, Locale language, boolean attach) {}
}
