package de.kontaktzyklus.assessment;

import de.kontaktzyklus.assessment.policy.ContactPolicy;
import de.kontaktzyklus.calendar.HolidayCalendar;
import de.kontaktzyklus.config.policy.PolicyFile;
import java.nio.file.Path;

/** What the product is shipped with: the concept of the office, and the calendar of North Rhine-Westphalia. */
public final class Shipped {

    public static final ContactPolicy POLICY = PolicyFile.read(Path.of("config", PolicyFile.NAME));
    public static final OfficeCalendar CALENDAR = new HolidayCalendar("NW", day -> false);

    private Shipped() {}
}
