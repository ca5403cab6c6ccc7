package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.Attachment;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.summary.figures.TeamFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/** Addresses notices: to the team leader, or to the catch-all address if the leader has no usable address. */
final class NoticeLetters {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OfficeLetters letters;
    private final AddressBook addresses;
    private final OfficeClock clock;
    private final String catchAll;
    private final Predicate<YearMonth> attach;
    private final SummaryLinks links;

    /**
     * @param catchAll who is told if a team has no leader with a usable address
     * @param attach the months of which the workbook itself is attached
     * @param links where readers find the files
     */
    NoticeLetters(
            OfficeLetters letters,
            AddressBook addresses,
            OfficeClock clock,
            String catchAll,
            Predicate<YearMonth> attach,
            SummaryLinks links) {
        this.letters = letters;
        this.addresses = addresses;
        this.clock = clock;
        this.catchAll = catchAll;
        this.attach = attach;
        this.links = links;
    }

    OutgoingMail letter(NoticeDraft draft, TeamFigures team, OfficeDirectory whoWorksWhere, Anchor anchor) {
        Reader reader = reader(team.team(), whoWorksWhere);
        SummaryNotice notice = new SummaryNotice(
                reader.address(),
                reader.name(),
                team.month(),
                draft.asOf(),
                team.teamName(),
                draft.headline(),
                draft.figures(),
                links.of(draft.page()),
                links.of(draft.workbook()),
                attach.test(team.month()) ? List.of(attachment(draft.workbook())) : List.of(),
                anchor.toString());
        return letters.summaryNotice(notice, clock.today(), clock.now());
    }

    private Reader reader(String id, OfficeDirectory whoWorksWhere) {
        return whoWorksWhere
                .team(id)
                .flatMap(team -> addresses.usable(team.email()).map(address -> new Reader(address, team.leader())))
                .orElseGet(() -> new Reader(catchAll, ""));
    }

    private static Attachment attachment(Path workbook) {
        try {
            return new Attachment(String.valueOf(workbook.getFileName()), WORKBOOK, Files.readAllBytes(workbook));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Reader(String address, String name) {}
}
