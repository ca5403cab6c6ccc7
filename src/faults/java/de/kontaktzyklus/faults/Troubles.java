package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.Manners;
import de.kontaktzyklus.faults.mailserver.Misbehaviour;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes trouble of all kinds for one office, one after the other without much of a pause, until its end: while one
 * still works, the next one comes.
 */
final class Troubles {

    private static final int LONGEST_PAUSE = 600;
    private static final int LONGEST_LOCK = 1500;

    /** Longer than the lease of a job. */
    private static final int LONGEST_STANDSTILL = 7000;

    private static final List<Misbehaviour> ENDING = Misbehaviour.ALL.stream()
            .filter(way -> way.foresees("REFUSED") || way.foresees("UNKNOWN"))
            .toList();

    private final OfficeFolder office;
    private final RecordingMailServer server;
    private final Random chance;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Running> program = new AtomicReference<>();
    private final Thread hand = new Thread(this::make, "troubles");
    private volatile boolean over;

    private Troubles(OfficeFolder office, RecordingMailServer server, Random chance) {
        this.office = office;
        this.server = server;
        this.chance = chance;
    }

    static Troubles begin(OfficeFolder office, RecordingMailServer server, Random chance) {
        Troubles troubles = new Troubles(office, server, chance);
        troubles.hand.setDaemon(true);
        troubles.hand.start();
        return troubles;
    }

    /** The program that runs now. */
    void befall(Running running) {
        program.set(running);
    }

    int made() {
        return made.get();
    }

    private void make() {
        try {
            while (!over) {
                Thread.sleep(chance.nextInt(LONGEST_PAUSE));
                made.addAndGet(one() ? 1 : 0);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean one() throws InterruptedException {
        try {
            return switch (chance.nextInt(10)) {
                case 0, 1, 2, 3 -> misbehave();
                case 4 -> behave();
                case 5 -> hangUp();
                case 6 -> redeliver();
                case 7 -> standStill();
                default -> office.database().disturb(Duration.ofMillis(chance.nextInt(LONGEST_LOCK)));
            };
        } catch (IOException | SQLException notNow) {
            return false;
        }
    }

    /** Every other time in a way that ends a mail: else most blows would fall before a dot. */
    private boolean misbehave() {
        List<Misbehaviour> ways = chance.nextBoolean() ? ENDING : Misbehaviour.ALL;
        Misbehaviour way = ways.get(chance.nextInt(ways.size()));
        boolean refuses = way.foresees("REFUSED");
        server.behave(refuses ? way.manners().towards(Misbehaviour.VICTIM) : way.manners());
        return true;
    }

    /** This is no trouble, but it is needed: otherwise the program would have no work to disturb. */
    private boolean behave() {
        server.behave(Manners.PROPER);
        return false;
    }

    private boolean hangUp() throws IOException {
        server.cutConnections();
        return true;
    }

    /** The same files once more, over those that may just be taken. */
    private boolean redeliver() throws IOException {
        office.deliverExports();
        return true;
    }

    private boolean standStill() throws IOException, InterruptedException {
        Running now = program.get();
        if (now == null || !now.isAlive()) {
            return false;
        }
        now.standStill(Duration.ofMillis(chance.nextInt(1 + chance.nextInt(LONGEST_STANDSTILL))));
        return true;
    }

    /** All is well again when it returns. */
    void end() throws InterruptedException {
        over = true;
        hand.join();
        server.behave(Manners.PROPER);
    }
}
