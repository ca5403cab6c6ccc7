package de.kontaktzyklus.dispatch.smtp.line;

import java.time.Duration;

/**
 * How long each side of a line may take.
 *
 * @param connect until the connection stands
 * @param read until the server has answered with a whole reply; long, because giving up after the final dot means not
 *     knowing
 * @param write until a piece of the mail is handed over
 */
public record Patience(Duration connect, Duration read, Duration write) {}
