package de.kontaktzyklus.pipeline.offices;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;

/** How an office of a process is read and how its failures are said. */
public interface Opening {

    /**
     * Reads its configuration anew, so that a mended one is taken, and sets what its log is like.
     *
     * @throws de.kontaktzyklus.config.ConfigurationException with everything that is wrong
     */
    Office open(String name);

    /** Says once why an office could not be started, and returns these words. */
    String words(String name, Exception failure);

    /** What time it is there. */
    default OfficeClock clock(Office office) {
        return office.clock();
    }
}
