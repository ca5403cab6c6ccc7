package de.kontaktzyklus.dispatch.mail.text;

import java.util.List;

/**
 * What stands before a mail that is passed on, in both forms.
 *
 * @param heading what has happened
 * @param sentences to whom it could not be delivered, and what is asked of the reader
 */
public record Note(String heading, List<String> sentences) {}
