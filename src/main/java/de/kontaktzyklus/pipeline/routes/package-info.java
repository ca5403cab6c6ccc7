/**
 * The route files, ours and those of an administrator: which routes begin by themselves, and what is wrong with a file.
 *
 * <p>Comes in: the folder of the route files, their settings and their beans. Goes out: faults with file and line. Must
 * not know: what the routes do.
 */
@NullMarked
package de.kontaktzyklus.pipeline.routes;

import org.jspecify.annotations.NullMarked;
