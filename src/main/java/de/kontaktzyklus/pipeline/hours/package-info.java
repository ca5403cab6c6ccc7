/**
 * Hours that went by without their work being done, for the routes that catch up.
 *
 * <p>Comes in: which work has which hour, and whether it is done. Goes out: the endpoints to call now. Must not know:
 * what the work is.
 */
@NullMarked
package de.kontaktzyklus.pipeline.hours;

import org.jspecify.annotations.NullMarked;
