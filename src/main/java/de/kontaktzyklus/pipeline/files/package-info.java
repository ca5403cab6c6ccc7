/**
 * Waiting for export files: which files a route may take, and when a folder has nothing more to offer.
 *
 * <p>Comes in: the files of the export folder. Goes out: one exchange for each finished file. Must not know: what is in
 * the files, and the rest of the pipeline.
 */
@NullMarked
package de.kontaktzyklus.pipeline.files;

import org.jspecify.annotations.NullMarked;
