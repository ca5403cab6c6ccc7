/**
 * Which node does which job: claims with a lease (decision 16).
 *
 * <p>Comes in: the name of a job. Goes out: a claim, or nothing if another node has it. Must not know: what the job is.
 */
@NullMarked
package de.kontaktzyklus.state.jobs;

import org.jspecify.annotations.NullMarked;
