/**
 * The command {@code replay}: would the program of today say what was said on a day, from the same exports, policy and
 * calendar?
 *
 * <p>Comes in: a day. Goes out: whether it is the same, and each difference. Must not know: how a day is made, what is
 * compared.
 */
@NullMarked
package de.kontaktzyklus.cli.replay;

import org.jspecify.annotations.NullMarked;
