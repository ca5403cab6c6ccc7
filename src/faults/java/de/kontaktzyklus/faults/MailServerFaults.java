package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.Manners;
import de.kontaktzyklus.faults.mailserver.Misbehaviour;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A mail server that misbehaves in every way of {@link Misbehaviour}, towards a program that runs on: meanwhile the
 * mail must be in the expected state and the others unharmed; when the server has recovered, everything must have been
 * sent once.
 */
final class MailServerFaults implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration LOOK = Duration.ofMillis(50);

    /** 128 + SIGTERM. */
    private static final int STOPPED = 143;

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Callable<Outcome>> cases = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            OfficeFolder planned = planned(bench, kind);
            for (Misbehaviour misbehaviour : Misbehaviour.ALL) {
                cases.add(() -> one(bench, kind.named(misbehaviour.what()), planned, misbehaviour));
            }
        }
        return bench.together(cases);
    }

    /** Everything is done except the sending. */
    private static OfficeFolder planned(Bench bench, DatabaseKind kind)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            server.refuseConnections();
            OfficeFolder office = OfficeFolder.fresh(bench, kind, "smtp-planned", server.port());
            office.once();
            return office;
        }
    }

    private Outcome one(Bench bench, String what, OfficeFolder planned, Misbehaviour misbehaviour)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.copyOf(planned, "smtp", server.port()).with("smtp.read-timeout", "1s");
            Manners manners = misbehaviour.manners();
            server.behave(misbehaviour.stopsAll() ? manners : manners.towards(Misbehaviour.VICTIM));
            Running program = office.start("run");
            program.awaitWhileAlive(
                    () -> server.misbehaved() > 0
                            && astray(misbehaviour, office).isNone(),
                    PATIENCE,
                    LOOK);
            Damage meanwhile = astray(misbehaviour, office);
            int times = server.misbehaved();
            server.behave(Manners.PROPER);
            boolean settled = program.awaitWhileAlive(() -> office.glance().isSettled(), PATIENCE, LOOK);
            program.tellToStop();
            boolean recovered = program.exitCode() == STOPPED && settled && times > 0;
            // Behind a mail that is UNKNOWN the proof of the day raises an alarm, perhaps just before the stop.
            if (!office.glance().isSettled()) {
                office.once();
            }
            return outcome(bench, office, server, new Row(what, misbehaviour.state(), meanwhile, recovered));
        }
    }

    /** Mails that are not in the expected state while the server misbehaves. */
    private static Damage astray(Misbehaviour misbehaviour, OfficeFolder office) {
        List<Damage> found = new ArrayList<>();
        for (Books.KeptMail mail : office.glance().mails()) {
            boolean isMeant = misbehaviour.stopsAll() || mail.recipient().equals(Misbehaviour.VICTIM);
            boolean isForeseen = isMeant ? misbehaviour.foresees(mail.state()) : mail.is("SENT");
            if (!isForeseen && !mail.is("SENDING") && !mail.isAlarm() && !mail.passesOn()) {
                found.add(Damage.corrupted(1, mail.messageId() + " is " + mail.state() + ", not as foreseen"));
            }
        }
        return Damage.sum(found);
    }

    private Outcome outcome(Bench bench, OfficeFolder office, RecordingMailServer server, Row row)
            throws IOException, SQLException {
        Books books = office.books();
        Damage damage = row.meanwhile.plus(Audit.of(bench.expected(), office, books, server));
        damage.findings().forEach(finding -> System.err.println(row.what + ": " + finding));
        return Outcome.of(
                name(),
                row.what,
                1,
                row.recovered ? 1 : 0,
                damage,
                "meanwhile %s; at the end %d SENT, %d REFUSED, %d UNKNOWN"
                        .formatted(row.state, books.in("SENT"), books.in("REFUSED"), books.in("UNKNOWN")));
    }

    private record Row(String what, String state, Damage meanwhile, boolean recovered) {}
}
