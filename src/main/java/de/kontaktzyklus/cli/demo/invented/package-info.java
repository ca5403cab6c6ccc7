/**
 * The invented office of the command {@code demo}: three teams, fifteen caseworkers, 1,200 cases with every kind of
 * trouble in them, and nobody who exists.
 *
 * <p>Start at {@link de.kontaktzyklus.cli.demo.invented.InventedOffice}. Comes in: a day. Goes out: export files, the
 * same ones for the same day. Must not know: the pipeline; what becomes of the cases is not invented.
 */
@NullMarked
package de.kontaktzyklus.cli.demo.invented;

import org.jspecify.annotations.NullMarked;
