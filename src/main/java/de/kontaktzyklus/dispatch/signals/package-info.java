/**
 * Ways out that need no mail server: a command that gets each alarm, and an address that is pinged. Each has a thread
 * of its own, so that neither holds up the work nor the other.
 *
 * <p>Comes in: alarms in words, and signs of life. Goes out: a process, a request. Must not know: what makes an alarm,
 * mails.
 */
@NullMarked
package de.kontaktzyklus.dispatch.signals;

import org.jspecify.annotations.NullMarked;
