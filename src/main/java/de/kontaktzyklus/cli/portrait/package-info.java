/**
 * The portrait of the export files of a folder with its three faces: text, JSON, and a page for the browser.
 *
 * <p>The way in is {@link de.kontaktzyklus.cli.portrait.PortraitFace}. Text and page are two faces of one
 * {@link de.kontaktzyklus.dispatch.files.document.Document}; JSON is the portrait itself.
 *
 * <p>Comes in: a portrait. Goes out: what {@code check --export} shows. Must not know: how a portrait is made.
 */
@NullMarked
package de.kontaktzyklus.cli.portrait;

import org.jspecify.annotations.NullMarked;
