package de.kontaktzyklus.dispatch.mail.text;

import java.util.List;

/**
 * The text before a mail that is passed on, in both forms.
 *
 * @param heading what has happened
 * @param sentences whom it could not reach, and what the reader should do
 */
public record Note(String heading, List<String> sentences) {}
