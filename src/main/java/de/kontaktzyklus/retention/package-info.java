/**
 * What is forgotten when (docs/operations.md, What is forgotten, and requests of persons), and what is known of one
 * person.
 *
 * <p>{@link de.kontaktzyklus.retention.RetentionRules} turns the office's periods into days;
 * {@link de.kontaktzyklus.retention.ForgetRun} deletes everything that is older, kind by kind;
 * {@link de.kontaktzyklus.retention.DeletableState} and {@link de.kontaktzyklus.retention.OldFiles} are the ports of
 * those who keep it. Only they know which old things are still needed.
 *
 * <p>Comes in: the day, the periods. Goes out: counts, for the log and the deletion log. Must not know: databases, file
 * formats, what a mail says.
 */
@NullMarked
package de.kontaktzyklus.retention;

import org.jspecify.annotations.NullMarked;
