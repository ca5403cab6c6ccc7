/**
 * The fault suite: injects faults into the packaged program from outside and compares afterwards, one by one, what the
 * mail server has accepted, what the state says and what the exports demanded. Run by {@code src/faults/bin/faults.sh};
 * no part of the ordinary tests.
 *
 * <p>Start at {@link de.kontaktzyklus.faults.FaultSuite}. A {@link de.kontaktzyklus.faults.bench.Line} is one kind of
 * fault; each gives rows of the table. {@link de.kontaktzyklus.faults.bench.Audit} is the comparison; a separate line
 * proves that it can fail.
 */
@NullMarked
package de.kontaktzyklus.faults;

import org.jspecify.annotations.NullMarked;
