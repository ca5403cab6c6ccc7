/**
 * A document of chapters, facts and tables, whatever it is about, and its face for the browser: one page that needs no
 * network and no script. The template lies in {@code src/main/jte/html/document}.
 *
 * <p>Comes in: sentences and cells in the language of the reader. Goes out: a page. Must not know: what it is about.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.document;

import org.jspecify.annotations.NullMarked;
