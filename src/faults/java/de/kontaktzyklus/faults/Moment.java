package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Folders;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;

/** What the program is doing when its database gets into trouble. */
enum Moment {
    EXPORTS_COME("while exports come") {
        @Override
        void prepare(OfficeFolder office, RecordingMailServer server) throws IOException {
            Folders.delete(office.export());
            Files.createDirectories(office.export());
        }

        @Override
        void goesOn(OfficeFolder office) throws IOException {
            office.deliverExports();
        }
    },

    DIGESTS_ARE_MADE("while digests and summaries are made") {
        @Override
        void prepare(OfficeFolder office, RecordingMailServer server) throws IOException, InterruptedException {
            office.start("run", "--once", "--as-of", CLOSED.toString()).exitCode();
        }

        @Override
        void await(Running program, RecordingMailServer server, Random chance) throws InterruptedException {
            super.await(program, server, chance);
            Thread.sleep(chance.nextInt(LONGEST_PLANNING));
        }
    },

    MAILS_ARE_SENT("while mails are sent") {
        @Override
        void prepare(OfficeFolder office, RecordingMailServer server) throws IOException, InterruptedException {
            planned(office, server);
        }

        @Override
        void await(Running program, RecordingMailServer server, Random chance) throws InterruptedException {
            awaitMails(program, server);
            Thread.sleep(chance.nextInt((int) SERVER_THINKS.toMillis()));
        }
    },

    AFTER_THE_DOT("between the final dot and its answer") {
        @Override
        void prepare(OfficeFolder office, RecordingMailServer server) throws IOException, InterruptedException {
            planned(office, server);
            server.think(LONG_THOUGHT);
        }

        @Override
        void await(Running program, RecordingMailServer server, Random chance) throws InterruptedException {
            awaitMails(program, server);
        }
    };

    /** A day on which exports are taken and nothing else is done. */
    private static final LocalDate CLOSED = LocalDate.of(2026, 12, 5);

    private static final int LONGEST_PLANNING = 2000;
    private static final int MAILS_BEFORE = 3;
    private static final Duration SERVER_THINKS = Duration.ofMillis(300);
    private static final Duration LONG_THOUGHT = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final String words;

    Moment(String words) {
        this.words = words;
    }

    /** What was done on the days before. */
    abstract void prepare(OfficeFolder office, RecordingMailServer server) throws IOException, InterruptedException;

    /** Until the program is there. */
    void await(Running program, RecordingMailServer server, Random chance) throws InterruptedException {
        program.awaitWhileAlive(() -> program.hasSaid("Waiting for exports"), PATIENCE);
    }

    /** What the office does meanwhile. */
    void goesOn(OfficeFolder office) throws IOException {}

    /** Whether the program knows the fate of each mail: it lives, and the mail server has answered each time. */
    boolean isFateKnown() {
        return this == AFTER_THE_DOT;
    }

    private static void planned(OfficeFolder office, RecordingMailServer server)
            throws IOException, InterruptedException {
        server.refuseConnections();
        office.once();
        server.listen();
        server.think(SERVER_THINKS);
    }

    /** The mail server has taken the last of them, and not answered yet. */
    private static void awaitMails(Running program, RecordingMailServer server) throws InterruptedException {
        program.awaitWhileAlive(() -> server.accepted().size() >= MAILS_BEFORE, PATIENCE);
    }
}
