package de.kontaktzyklus.office.watching;

import java.util.Optional;

/** One of several offices in a process, as it is seen from outside. */
public interface WatchedOffice {

    /** As its folder is called. */
    String name();

    /** What it shows of itself; empty while it does not run. */
    Optional<OfficeWatch> watch();

    /** Why it does not run, in words; empty while nobody has tried. */
    String leftOut();
}
