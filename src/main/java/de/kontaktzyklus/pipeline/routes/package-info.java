/**
 * The route files, ours and those of an administrator: which routes begin by themselves, how others wait for one, what
 * is wrong with a file, and what comes of trying one.
 *
 * <p>Comes in: the folder of the route files, their settings and their beans. Goes out: faults with file and line, and
 * what was fetched. Must not know: what the routes do.
 */
@NullMarked
package de.kontaktzyklus.pipeline.routes;

import org.jspecify.annotations.NullMarked;
