package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.Settings.Smtp.Security;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.check.ExportCheck;
import de.kontaktzyklus.export.check.FolderContent;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.CauseBook;
import de.kontaktzyklus.reminders.causes.CauseSource;
import de.kontaktzyklus.reminders.causes.ExportCauses;
import de.kontaktzyklus.reminders.health.Heartbeat;
import de.kontaktzyklus.reminders.health.Heartbeats;
import de.kontaktzyklus.reminders.proof.UntoldPeople;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the causes of alarms are looked for and kept.
 *
 * @param around what can be wrong with the machine and the office around the program, looked at each minute
 * @param daily looked at once a day, the others among them
 */
public record OfficeCauses(
        CauseBook book, ExportCauses exports, StuckFiles stuck, List<CauseSource> around, List<CauseSource> daily) {

    public static OfficeCauses of(OfficeNode node) {
        CauseBook book = book(node);
        ExportCauses exports = new ExportCauses(
                node.state().takenExports(),
                node.office().calendar(),
                node.settings().intake().alarmAfterWorkingDays(),
                node.exports().lacking());
        StuckFiles stuck = new StuckFiles(
                node.settings().export().directory(), node.state().arrivals());
        List<CauseSource> around = around(node);
        List<CauseSource> daily = Stream.concat(
                        Stream.of(exports, stuck, strays(node), directory(node), mailbox(node)), around.stream())
                .toList();
        return new OfficeCauses(book, exports, stuck, around, daily);
    }

    /** Where they are kept. */
    static CauseBook book(OfficeNode node) {
        return new CauseBook(
                new LoggedCauses(node.state().openCauses()),
                node.alarms(),
                node.letters(),
                () -> node.state().auditTrail().last().toString());
    }

    private static List<CauseSource> around(OfficeNode node) {
        Settings settings = node.settings();
        List<CauseSource> ofMachine = List.of(
                new ExportFolder(settings.export().directory()),
                FreeSpace.of(settings),
                new ChangedConfiguration(node.office().configuration()),
                new DeafWays(node.otherWays()),
                ownCertificate(node));
        String machine = Heartbeat.machineOf(node.name());
        return Stream.concat(
                        ofMachine.stream()
                                .map(source -> new OfMachine(
                                        source,
                                        machine,
                                        other -> runsOn(other, node.state().heartbeats()))),
                        Stream.of(
                                serverCertificate(node),
                                heldUp(node),
                                new UntoldPeople(node.state().proofs())))
                .toList();
    }

    private static CauseSource heldUp(OfficeNode node) {
        return new HeldUpMails(node.state().outbox(), node.settings().smtp().retryAfter(), node.clock()::now);
    }

    private static CauseSource serverCertificate(OfficeNode node) {
        return new EndingCertificate(
                Kind.SERVER_CERTIFICATE_ENDS,
                node.settings().smtp().host(),
                () -> node.mailServer().host().trusted().shownEnd(),
                node.settings().smtp().security() == Security.NONE,
                node.settings().alarms().certificateDays(),
                node.clock());
    }

    private static CauseSource ownCertificate(OfficeNode node) {
        return new EndingCertificate(
                Kind.OWN_CERTIFICATE_ENDS,
                node.settings().smtp().clientCertificate().map(Path::toString).orElse(""),
                () -> node.mailServer().host().trusted().ourEnd(),
                true,
                node.settings().alarms().certificateDays(),
                node.clock());
    }

    private static boolean runsOn(String machine, Heartbeats heartbeats) {
        return heartbeats.all().stream()
                .map(Heartbeat::node)
                .map(Heartbeat::machineOf)
                .anyMatch(machine::equals);
    }

    private static UnreadMailbox mailbox(OfficeNode node) {
        return new UnreadMailbox(
                node.settings().bounces(),
                node.state().bounces(node.clock()::now),
                node.clock()::now,
                node.clock().zone());
    }

    private static StrayFiles strays(OfficeNode node) {
        Settings.Exports settings = node.settings().export();
        return new StrayFiles(
                () -> FolderContent.of(settings.directory(), node.office().exportDirectory(), settings.doneFile()),
                node.clock()::now);
    }

    private static DirectoryFaults directory(OfficeNode node) {
        return new DirectoryFaults(
                node.state().takenExports(),
                new ExportCheck(
                        node.office().format(),
                        address -> node.addresses().usable(address).isPresent()),
                new ExportTexts(node.office().language()));
    }

    /** What an export brings with it, whenever it comes. */
    public void lookAtFiles(LocalDate today, Instant now) {
        book.update(ExportCauses.OF_FILES, exports.ofFiles(today), today, now);
    }
}
