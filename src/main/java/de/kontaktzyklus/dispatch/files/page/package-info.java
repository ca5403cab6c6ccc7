/**
 * The summary as one page for the browser, which needs no network and no script. Templates are in
 * {@code src/main/jte/html}.
 */
@NullMarked
package de.kontaktzyklus.dispatch.files.page;

import org.jspecify.annotations.NullMarked;
