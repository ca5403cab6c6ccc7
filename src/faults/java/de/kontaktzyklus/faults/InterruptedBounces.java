package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.NextInLine;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.mailserver.ReturningMailbox;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * {@code kill -9} while the mailbox of the sender is read: at every named step, and at moments drawn by lot. Then each
 * mail that came back must be REFUSED, be passed on once to who is next in line, and be counted once, as must what is
 * only counted.
 */
final class InterruptedBounces implements Line {

    static final String BOUNCES = "bounces";

    /** Mails of the day that come back the same morning. */
    private static final int RETURNED = 6;

    private static final int OFFICES = 5;
    private static final int KILLS_EACH = 2;
    private static final int AT_ONCE = 3;
    private static final int STARTS = 8;
    private static final int LONGEST_START = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return BOUNCES;
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            OfficeFolder morning = morning(bench, kind);
            List<Callable<Ending>> steps = new ArrayList<>();
            Step.of(List.of(BOUNCES))
                    .forEach(step -> steps.add(() -> interrupted(bench, morning, office -> killAt(step, office))));
            List<Callable<Ending>> lots = new ArrayList<>();
            for (int seed = 0; seed < OFFICES; seed++) {
                Random chance = new Random(seed);
                lots.add(() -> interrupted(bench, morning, office -> kills(office, chance)));
            }
            outcomes.add(outcome(
                    kind.named("kill -9 at each named step of reading the mailbox"),
                    steps.size(),
                    bench.together(AT_ONCE, steps)));
            outcomes.add(outcome(
                    kind.named("kill -9 while the mailbox is read, drawn by lot"),
                    OFFICES * KILLS_EACH,
                    bench.together(AT_ONCE, lots)));
        }
        return outcomes;
    }

    /** All mails of the day are accepted. */
    private static OfficeFolder morning(Bench bench, DatabaseKind kind)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, kind, BOUNCES, server.port());
            if (office.once() != 0) {
                throw new IllegalStateException("Even an undisturbed day fails: " + office.log());
            }
            return office;
        }
    }

    /**
     * What a kill between two steps of a refusal does to a program, on SQLite.
     *
     * @param what holds at that moment, as the list of the named steps says it
     */
    static Damage killed(Bench bench, Path program, String what)
            throws IOException, InterruptedException, SQLException {
        Step step = Step.of(List.of(BOUNCES)).stream()
                .filter(each -> each.name().equals(what))
                .findFirst()
                .orElseThrow();
        Ending ending = interrupted(
                bench, morning(bench, DatabaseKind.SQLITE), office -> killAt(step, office.withProgram(program)));
        return ending.damage().plus(Damage.open(ending.made() == 1 && ending.done() ? 0 : 1, "not shown: " + step));
    }

    private static int killAt(Step step, OfficeFolder office) throws IOException, InterruptedException {
        boolean there = Ambush.killAt(step, office, "run", "--once");
        if (!there) {
            System.err.println("never come to " + step);
        }
        return there ? 1 : 0;
    }

    private static Ending interrupted(Bench bench, OfficeFolder morning, Interruption interruption)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start();
                ReturningMailbox mailbox = new ReturningMailbox(morning.samples())) {
            OfficeFolder office = OfficeFolder.copyOf(morning, BOUNCES, server.port());
            mailbox.settings().forEach(office::with);
            office.withEnvironment("KONTAKTZYKLUS_BOUNCES_PASSWORD", ReturningMailbox.PASSWORD);
            List<String> returned = office.books().mails().stream()
                    .filter(mail -> mail.kind().equals("CASEWORKER_DIGEST") && mail.is("SENT"))
                    .map(Books.KeptMail::messageId)
                    .limit(RETURNED)
                    .toList();
            mailbox.receive(returned);
            int made = interruption.of(office);
            boolean done = office.untilDone(STARTS);
            Damage damage = new ReturnAudit(office, server, NextInLine.of(bench))
                    .of(mailbox, returned)
                    .plus(Damage.lost(RETURNED - returned.size(), "mails that should come back"));
            return new Ending(made, done, office.glance().in("UNKNOWN"), damage);
        }
    }

    /** Half of them when so many are counted, the others at any moment of a start. */
    private static int kills(OfficeFolder office, Random chance) throws IOException, InterruptedException {
        int kills = 0;
        for (int kill = 0; kill < KILLS_EACH; kill++) {
            Running program = office.start("run");
            if (chance.nextBoolean()) {
                Thread.sleep(chance.nextInt(LONGEST_START));
            } else {
                int counted = 1 + chance.nextInt(RETURNED);
                program.awaitWhileAlive(() -> ReturnAudit.counted(office) >= counted, PATIENCE);
            }
            kills += program.isAlive() ? 1 : 0;
            program.kill();
        }
        return kills;
    }

    private Outcome outcome(String fault, int injected, List<Ending> endings) {
        Damage damage = Damage.sum(endings.stream().map(Ending::damage).toList());
        damage.findings().forEach(System.err::println);
        int recovered =
                endings.stream().filter(Ending::done).mapToInt(Ending::made).sum();
        return Outcome.of(
                name(),
                fault,
                injected,
                recovered,
                damage,
                "%d mails came back, %d of them REFUSED, passed on and counted once; %d UNKNOWN on their way on"
                        .formatted(
                                endings.size() * RETURNED,
                                endings.size() * RETURNED - damage.lost(),
                                endings.stream().mapToLong(Ending::unknown).sum()));
    }

    /** @param unknown mails that pass on and may not have been accepted */
    private record Ending(int made, boolean done, long unknown, Damage damage) {}

    private interface Interruption {
        /** How often the program was killed. */
        int of(OfficeFolder office) throws IOException, InterruptedException;
    }
}
