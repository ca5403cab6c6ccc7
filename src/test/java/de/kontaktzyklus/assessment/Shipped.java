package de.kontaktzyklus.assessment;

import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.config.PolicyFile;
import java.nio.file.Path;

/** What the product is shipped with: the concept of the office, and the calendar of North Rhine-Westphalia. */
final class Shipped {

    static final ContactPolicy POLICY = PolicyFile.read(Path.of("config", PolicyFile.NAME));
    static final OfficeCalendar CALENDAR = new HolidayCalendar("NW", day -> false);

    private Shipped() {}
}
