package de.kontaktzyklus.reminders.digest;

import java.time.LocalDate;

/**
 * Something that was said once, and is not said as new again.
 *
 * @param customer customer number
 * @param stage what was said
 * @param episode what it was about: the anchor, the last day of the exception that moved the latest day, or the day on
 *     which the case vanished; a new talk and the end of an exception begin a new episode. For a case without
 *     caseworker that is not overdue: its latest day
 * @param holder who was told: id of the caseworker or of the deputy; team id if it was a team leader; empty for the
 *     office's own addresses
 */
public record Announcement(String customer, Stage stage, LocalDate episode, String holder) {}
