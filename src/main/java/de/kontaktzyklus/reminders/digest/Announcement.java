package de.kontaktzyklus.reminders.digest;

import java.time.LocalDate;

/**
 * Something that was said once, and is not said as new again.
 *
 * @param customer customer number
 * @param stage what was said
 * @param episode of an event, its day; of what holds for a time, the day on which it was first said to anybody, which
 *     the memory knows: here the day of the run
 * @param holder who was told: id of the caseworker, or of the deputy standing in; team id for what a team leader is
 *     told; empty for the office's own addresses
 */
public record Announcement(String customer, Stage stage, LocalDate episode, String holder) {}
