package de.kontaktzyklus.faults.bench;

import java.util.List;

/** One kind of fault. */
public interface Line {

    /** By which it can be run alone. */
    String name();

    /** Injects it and compares. If the machine cannot do it, there is a skipped row, never no row. */
    List<Outcome> run(Bench bench) throws Exception;
}
