/**
 * A day once more, from what its run knew: its memory as it was, and nothing is remembered (decision 50).
 *
 * <p>Comes in: the knowledge of a run. Goes out: ports for a run of today, which catch what it would record. Must not
 * know: where the knowledge is kept, what is done with the result.
 */
@NullMarked
package de.kontaktzyklus.reminders.replay;

import org.jspecify.annotations.NullMarked;
