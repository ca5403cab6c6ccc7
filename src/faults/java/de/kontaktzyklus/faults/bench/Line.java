package de.kontaktzyklus.faults.bench;

import java.util.List;

/** One kind of fault. */
public interface Line {

    /** By which it can be run alone. */
    String name();

    /** Injects it and compares. What a machine does not offer becomes a row that is skipped, never none. */
    List<Outcome> run(Bench bench) throws Exception;
}
