/**
 * The chain of the audit in SQL (decision 48).
 *
 * <p>{@link de.kontaktzyklus.state.audit.AuditBook} writes within the transaction of the fact, for all rooms of the
 * state; {@link de.kontaktzyklus.state.audit.JdbcAuditTrail} is the port that reads.
 *
 * <p>Comes in: what happened. Goes out: entries and details. Must not know: what a fact means.
 */
@NullMarked
package de.kontaktzyklus.state.audit;

import org.jspecify.annotations.NullMarked;
