package de.kontaktzyklus.reminders.digest;

import java.time.LocalDate;

/**
 * Time to keep free on a day for talks that the forecast proposes to hold then.
 *
 * @param talks how many
 * @param minutes what they take together
 */
public record TalkBlock(LocalDate day, int talks, int minutes) {}
