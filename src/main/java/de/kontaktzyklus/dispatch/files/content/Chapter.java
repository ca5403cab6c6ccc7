package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Table;
import java.util.List;

/**
 * Tables that answer one question.
 *
 * @param code {@code chapter.<code>} is the question
 * @param tables in the order in which they are shown
 */
public record Chapter(String code, List<Table> tables) {}
