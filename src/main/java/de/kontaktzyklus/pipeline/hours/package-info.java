/**
 * Work that was not done at its hour, for the routes that catch up.
 *
 * <p>Comes in: the schedule of each work, and whether it is done. Goes out: the endpoints to call now. Must not know:
 * what the work is.
 */
@NullMarked
package de.kontaktzyklus.pipeline.hours;

import org.jspecify.annotations.NullMarked;
