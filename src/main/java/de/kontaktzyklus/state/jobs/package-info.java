/**
 * Which node does which job: claims with a lease (decision 16); and which nodes run: their heartbeats.
 *
 * <p>Comes in: the name of a job, a heartbeat. Goes out: a claim, or nothing if another node has it; the last heartbeat
 * of each node. Must not know: what the job is.
 */
@NullMarked
package de.kontaktzyklus.state.jobs;

import org.jspecify.annotations.NullMarked;
