/**
 * From bytes to characters: unpacked, hashed, decoded, and checked against limits before anything is kept.
 *
 * <p>Comes in: the bytes of a file. Goes out: its characters, its hash, its encoding; or a refusal. Must not know:
 * columns and rows.
 */
@NullMarked
package de.kontaktzyklus.export.content;

import org.jspecify.annotations.NullMarked;
