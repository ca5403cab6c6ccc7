/**
 * The commands about the audit: {@code audit verify}, {@code show} and {@code export}. None of them changes anything.
 *
 * <p>Comes in: a question of an auditor. Goes out: what the chain says, and whether it holds. Must not know: how it is
 * kept.
 */
@NullMarked
package de.kontaktzyklus.cli.audit;

import org.jspecify.annotations.NullMarked;
