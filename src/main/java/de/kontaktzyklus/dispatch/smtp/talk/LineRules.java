package de.kontaktzyklus.dispatch.smtp.talk;

import java.time.Duration;

/**
 * How lines to the mail server are used.
 *
 * @param mailsEach so many mails, then a new line
 * @param idle a line that was not used for so long is closed: many servers would hang up before long
 */
public record LineRules(int mailsEach, Duration idle) {}
