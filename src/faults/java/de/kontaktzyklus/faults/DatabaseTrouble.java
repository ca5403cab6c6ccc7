package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A database that is out of reach for a while, and then as it was. */
interface DatabaseTrouble extends AutoCloseable {

    String words();

    Duration length();

    /** An office whose database will have this trouble. */
    OfficeFolder office(Bench bench, int smtpPort) throws IOException, SQLException;

    void begin() throws IOException, InterruptedException, SQLException;

    void end() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;
}
