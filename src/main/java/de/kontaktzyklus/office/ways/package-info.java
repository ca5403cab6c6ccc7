/**
 * By which ways the administrator of an office is told beside the mail.
 *
 * <p>Comes in: settings, alarms. Goes out: alarms to each way. Must not know: Camel, what makes an alarm, how a way
 * works.
 */
@NullMarked
package de.kontaktzyklus.office.ways;

import org.jspecify.annotations.NullMarked;
