/**
 * Whether the machine around the program is as {@code run} needs it: folders, disks, database, certificates, clock and
 * hours; on request also mailbox and watch outside.
 *
 * <p>Start at {@link de.kontaktzyklus.office.readiness.Readiness}. Each {@link de.kontaktzyklus.office.readiness.Look}
 * says what was looked at, and what there is to say of it, fine or not. The rules are those of the alarms
 * ({@code office.causes}) and of the start; none has a second one here.
 *
 * <p>Comes in: an office. Goes out: looks, without words. Leaves no trace: what it writes it removes, no table is made,
 * no export taken, no mail sent. Must not know: Camel, the pipeline, the command line, the words of a language.
 */
@NullMarked
package de.kontaktzyklus.office.readiness;

import org.jspecify.annotations.NullMarked;
