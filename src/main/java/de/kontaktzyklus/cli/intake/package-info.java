/**
 * The commands about exports: {@code intake list}, {@code accept} and {@code rollback}.
 *
 * <p>Comes in: a file that was refused, or a kind of export. Goes out: what is in force now. Must not know: what speaks
 * against an export, how the state is kept.
 */
@NullMarked
package de.kontaktzyklus.cli.intake;

import org.jspecify.annotations.NullMarked;
