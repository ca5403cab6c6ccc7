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
import de.kontaktzyklus.faults.mailserver.Accepted;
import de.kontaktzyklus.faults.mailserver.Act;
import de.kontaktzyklus.faults.mailserver.Manners;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.mailserver.Stage;
import de.kontaktzyklus.faults.migrations.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/**
 * Commands of the administrator beside two nodes that send the mails of the day, one of which waits for the answer to a
 * mail that names a certain person. {@code forget} is refused as long as that mail is not settled, and then leaves
 * nothing of the person in any table; {@code restore} over a state in use is refused and changes nothing.
 */
final class BesideNodes implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int TRIES = 40;

    /** So often {@code forget} is refused before the mail server goes on. */
    private static final int REFUSALS = 2;

    /** 128 + SIGTERM. */
    private static final int STOPPED = 143;

    @Override
    public String name() {
        return "beside";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        return List.of(
                beside(bench, "forget beside two nodes, one with a mail on the person in hand", BesideNodes::forget),
                beside(bench, "restore over a state that two nodes work on", BesideNodes::restore));
    }

    private Outcome beside(Bench bench, String what, Request request) throws Exception {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, DatabaseKind.POSTGRESQL, name(), server.port());
            Moment.MAILS_ARE_SENT.prepare(office, server);
            office.start("backup", "--output", backup(office)).exitCode();
            office.with("smtp.read-timeout", "30s");
            hold(bench, office, server);
            Running one = office.start("run");
            Running other = office.anotherNode().start("run");
            one.awaitWhileAlive(() -> server.accepted().size() >= 2 && server.misbehaved() > 0, PATIENCE, LOOK);
            Answer answer = request.make(bench, office, server);
            boolean settled = one.awaitWhileAlive(() -> office.glance().isSettled(), PATIENCE, LOOK);
            boolean bothLive = one.isAlive() && other.isAlive();
            one.tellToStop();
            other.tellToStop();
            boolean stopped = one.exitCode() == STOPPED && other.exitCode() == STOPPED;
            // An alarm of the proof of the day may have been planned just before the stop.
            if (!office.glance().isSettled()) {
                office.once();
            }
            Damage damage = answer.check().after(office, server);
            damage.findings().forEach(finding -> System.err.println(what + ": " + finding));
            return Outcome.of(
                    name(),
                    what,
                    1,
                    answer.isAsItShould() && settled && bothLive && stopped ? 1 : 0,
                    damage,
                    answer.words()
                            + "; %d mails accepted".formatted(server.accepted().size()));
        }
    }

    /** The mail server takes its time with the mails that name the person, until it is told to go on. */
    private static void hold(Bench bench, OfficeFolder office, RecordingMailServer server) {
        String customer = customer(bench);
        String[] recipients = office.glance().mails().stream()
                .filter(mail ->
                        new Accepted(mail.recipient(), mail.content()).text().contains(customer))
                .map(Books.KeptMail::recipient)
                .distinct()
                .toArray(String[]::new);
        if (recipients.length == 0) {
            throw new IllegalStateException("No mail names the person");
        }
        server.behave(Manners.at(Stage.DOT, Act.sayWhenAllowed("250 ok", server::isProper), true)
                .towards(recipients));
    }

    private static String customer(Bench bench) {
        return new TreeSet<>(bench.expected().overdue()).first();
    }

    /** As long as a mail that names the person is not settled it is refused, and the administrator tries again. */
    private static Answer forget(Bench bench, OfficeFolder office, RecordingMailServer server)
            throws IOException, InterruptedException {
        String customer = customer(bench);
        int refused = 0;
        while (refused < TRIES
                && office.start("forget", "--customer", customer, "--reason", "Art. 17 DSGVO")
                                .exitCode()
                        != 0) {
            refused++;
            if (refused == REFUSALS) {
                server.behave(Manners.PROPER);
            }
            Thread.sleep(LOOK.toMillis());
        }
        return new Answer(
                refused >= REFUSALS && refused < TRIES,
                "done after %d refusals".formatted(refused),
                (forgotten, recording) -> rest(forgotten, recording, customer));
    }

    private static Damage rest(OfficeFolder office, RecordingMailServer server, String customer) throws SQLException {
        Books books = office.books();
        try (Connection connection = office.database().connect()) {
            int rows = Tables.of(connection).naming(customer);
            int twice = (int) server.timesAccepted().values().stream()
                    .filter(times -> times > 1)
                    .count();
            int lost = (int) books.mails().stream()
                    .filter(mail -> mail.is("SENT") && !server.timesAccepted().containsKey(mail.messageId()))
                    .count();
            return Damage.corrupted(rows, rows + " rows still name the person")
                    .plus(Damage.doubled(twice, twice + " mails accepted twice"))
                    .plus(Damage.lost(lost, lost + " mails SENT that nobody accepted"));
        }
    }

    private static Answer restore(Bench bench, OfficeFolder office, RecordingMailServer server)
            throws IOException, InterruptedException {
        int exit =
                office.anotherNode().start("restore", "--from", backup(office)).exitCode();
        server.behave(Manners.PROPER);
        return new Answer(
                exit == 1,
                "refused with exit code %d".formatted(exit),
                (kept, recording) -> Audit.of(bench.expected(), kept, recording));
    }

    private static String backup(OfficeFolder office) {
        return office.folder().resolve("backup.zip").toString();
    }

    private interface Request {
        Answer make(Bench bench, OfficeFolder office, RecordingMailServer server)
                throws IOException, InterruptedException;
    }

    private interface Check {
        Damage after(OfficeFolder office, RecordingMailServer server) throws IOException, SQLException;
    }

    private record Answer(boolean isAsItShould, String words, Check check) {}
}
