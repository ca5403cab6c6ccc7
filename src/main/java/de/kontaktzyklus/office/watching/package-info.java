/**
 * What those who watch an office from outside get to see: health in words, a page, measures; asked of the running
 * program or left as a file. Numbers, days and our own words alone: nothing that came in with an export, a mail or an
 * answer of a mail server, so that nobody's number, name or address can be in it (decision 47).
 *
 * <p>Start at {@link de.kontaktzyklus.office.watching.OfficeWatch}.
 *
 * <p>Comes in: the office and its state. Goes out: health, a page, measures. Must not know: Camel, exports as files,
 * the command line.
 */
@NullMarked
package de.kontaktzyklus.office.watching;

import org.jspecify.annotations.NullMarked;
