/**
 * Commands that look after several offices, one after the other.
 *
 * <p>Start at {@link de.kontaktzyklus.cli.offices.EachOffice}.
 *
 * <p>Comes in: what is done for one office. Goes out: the same for all, and the worst exit code. Must not know: what is
 * done.
 */
@NullMarked
package de.kontaktzyklus.cli.offices;

import org.jspecify.annotations.NullMarked;
