package de.kontaktzyklus.wiring;

import de.kontaktzyklus.cases.OfficeDirectory;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.dispatch.files.content.SummaryHeadline;
import de.kontaktzyklus.dispatch.mail.Attachment;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import de.kontaktzyklus.reminders.AddressBook;
import de.kontaktzyklus.summary.TeamSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells each team leader that the summary is there; where the leader cannot be written to, the catch-all address. Of cases
 * without a team it tells only if there are any: rows that cannot be read are no reason to write.
 */
final class SummaryNotices {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OfficeLetters letters;
    private final AddressBook addresses;
    private final Supplier<OfficeDirectory> directory;
    private final Consumer<OutgoingMail> outbox;
    private final OfficeClock clock;
    private final Options options;

    SummaryNotices(
            OfficeLetters letters,
            AddressBook addresses,
            Supplier<OfficeDirectory> directory,
            Consumer<OutgoingMail> outbox,
            OfficeClock clock,
            Options options) {
        this.letters = letters;
        this.addresses = addresses;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
        this.options = options;
    }

    void plan(List<SummaryPlace> places) throws IOException {
        OfficeDirectory whoWorksWhere = directory.get();
        for (SummaryPlace place : places) {
            if (isWorthTelling(place.summary())) {
                SummaryNotice notice = notice(place, reader(whoWorksWhere, place.summary()));
                outbox.accept(letters.summaryNotice(notice, clock.today(), clock.now()));
            }
        }
    }

    private static boolean isWorthTelling(TeamSummary summary) {
        return !summary.team().isEmpty()
                || summary.total().cases().stock() > 0
                || !summary.movements().missing().isEmpty();
    }

    private Reader reader(OfficeDirectory whoWorksWhere, TeamSummary summary) {
        return whoWorksWhere
                .team(summary.team())
                .flatMap(team -> addresses.usable(team.email()).map(address -> new Reader(address, team.leader())))
                .orElseGet(() -> new Reader(options.catchAll(), ""));
    }

    private SummaryNotice notice(SummaryPlace place, Reader reader) throws IOException {
        TeamSummary summary = place.summary();
        return new SummaryNotice(
                reader.address(),
                reader.name(),
                summary.month(),
                summary.asOf(),
                summary.teamName(),
                SummaryHeadline.of(summary, options.language()),
                place.page().toString(),
                place.workbook().toString(),
                attachments(place));
    }

    private List<Attachment> attachments(SummaryPlace place) throws IOException {
        if (!options.attach()) {
            return List.of();
        }
        return List.of(new Attachment(
                String.valueOf(place.workbook().getFileName()), WORKBOOK, Files.readAllBytes(place.workbook())));
    }

    private record Reader(String address, String name) {}

    /**
     * What the office has settled.
     *
     * @param catchAll who is told where a team has no leader who can be
     * @param language of the headline
     * @param attach whether the workbook itself goes along
     */
    record Options(String catchAll, Locale language, boolean attach) {}
}
