/**
 * Several offices in one process, each with a pipeline of its own: none stops another.
 *
 * <p>Start at {@link de.kontaktzyklus.pipeline.offices.OfficesService}.
 *
 * <p>Comes in: the folder of the offices. Goes out: pipelines that run until the process is stopped. Must not know:
 * what a pipeline does.
 */
@NullMarked
package de.kontaktzyklus.pipeline.offices;

import org.jspecify.annotations.NullMarked;
