/**
 * A consistent copy of the state and the exports in force in one file, and the way back (decision 18).
 *
 * <p>Ways in: {@link de.kontaktzyklus.state.backup.Backup} and {@link de.kontaktzyklus.state.backup.Restore}.
 *
 * <p>Comes in: a state, or a backup. Goes out: a backup, or a filled state; never half of one. Must not know: what a
 * row means.
 */
@NullMarked
package de.kontaktzyklus.state.backup;

import org.jspecify.annotations.NullMarked;
