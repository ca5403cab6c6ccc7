package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Audit;
import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.Discretion;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.bench.Running;
import de.kontaktzyklus.faults.database.SqliteDatabase;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;

/** Somebody reads in the SQLite file all day long: its log cannot be emptied. Everything else is as usual. */
final class LongReader {

    private final String line;

    LongReader(String line) {
        this.line = line;
    }

    Outcome read(Bench bench) throws Exception {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, "reader", server.port());
            Moment.EXPORTS_COME.prepare(office, server);
            Running program = office.start("run");
            Moment.EXPORTS_COME.await(program, server, new Random(0));
            boolean recovered;
            try (Connection reader = new SqliteDatabase(office.state()).connect();
                    Statement statement = reader.createStatement()) {
                reader.setAutoCommit(false);
                try (ResultSet first = statement.executeQuery("SELECT count(*) FROM mail")) {
                    first.next();
                }
                office.deliverExports();
                recovered = DatabaseFaults.goesOnUntilDone(office, program);
            }
            Damage damage = Audit.of(bench.expected(), office, server).plus(Discretion.of(office.log()));
            damage.findings().forEach(finding -> System.err.println("reader: " + finding));
            return Outcome.of(
                    line,
                    "another process reads in one transaction all day",
                    1,
                    recovered ? 1 : 0,
                    damage,
                    "the day comes to the same as ever");
        }
    }
}
