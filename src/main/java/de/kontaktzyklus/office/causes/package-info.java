/**
 * What can be wrong with the office around the program: the export folder, and the lists of caseworkers and teams.
 *
 * <p>Comes in: the folder, the exports in force. Goes out: causes of alarms that last
 * ({@link de.kontaktzyklus.reminders.causes.CauseSource}). Must not know: Camel, who is told.
 */
@NullMarked
package de.kontaktzyklus.office.causes;

import org.jspecify.annotations.NullMarked;
