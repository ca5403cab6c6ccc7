package de.kontaktzyklus.faults.migrations;

import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command {@code status} reads what an older version has left: it ends well, and says what was there. */
final class StatusAfterwards {

    /** The first version that remembers what came back. */
    private static final int READS_MAILBOX = 13;

    private StatusAfterwards() {}

    /** @param version of the tables that were brought up to date */
    static Damage of(OfficeFolder office, int version) throws IOException, InterruptedException {
        Running status = office.with("bounces.read", "true")
                .with("bounces.host", "mail.jobcenter.example")
                .with("bounces.port", "993")
                .with("bounces.user", "kontaktzyklus")
                .withEnvironment("KONTAKTZYKLUS_BOUNCES_PASSWORD", "geheim")
                .start("status");
        int exit = status.exitCode();
        List<Damage> found = new ArrayList<>();
        found.add(Damage.corrupted(exit == 0 ? 0 : 1, "status from V" + version + " ends with " + exit));
        for (String wanted : wanted(version)) {
            found.add(Damage.lost(
                    status.hasSaid(wanted) ? 0 : 1, "status from V" + version + " does not say: " + wanted));
        }
        return Damage.sum(found);
    }

    private static List<String> wanted(int version) {
        return version >= READS_MAILBOX
                ? List.of(
                        "Postfach des Absenders: zuletzt gelesen 27.11.2026",
                        "1 Mail kam zurück und gilt als abgelehnt")
                : List.of("Postfach des Absenders: noch nie gelesen");
    }
}
