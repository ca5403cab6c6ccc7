/**
 * The configuration of an office as one text, to be kept with the knowledge of a run (decision 50).
 *
 * <p>Comes in: the files of the folder {@code config}, the settings as they hold. Goes out: a text without secrets.
 * Must not know: what the values are used for.
 */
@NullMarked
package de.kontaktzyklus.office.configuration;

import org.jspecify.annotations.NullMarked;
