/**
 * An office as its configuration describes it, and what it knows of itself: clock, exports in force, ledgers, leases,
 * status, the requests of data subjects.
 *
 * <p>Start at {@link de.kontaktzyklus.office.Office}: settings become objects here.
 *
 * <p>Comes in: the configuration folder, the clock of the machine, the state. Goes out: the objects that pipeline and
 * commands work with. Must not know: Camel, the pipeline, the command line.
 */
@NullMarked
package de.kontaktzyklus.office;

import org.jspecify.annotations.NullMarked;
