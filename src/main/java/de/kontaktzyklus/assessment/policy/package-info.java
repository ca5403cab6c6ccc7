/**
 * The contact policy as data: versions, regulations, cycles, code tables.
 *
 * <p>Start at {@link de.kontaktzyklus.assessment.policy.ContactPolicy}, which holds one
 * {@link de.kontaktzyklus.assessment.policy.PolicyVersion} for each date from which rules are in force.
 *
 * <p>Comes in: what {@code config/contact-policy.yaml} says, read by {@code config.policy}. Goes out: the rules that
 * the assessment applies. Must not know: cases, calendars, and how a rule is applied.
 */
@NullMarked
package de.kontaktzyklus.assessment.policy;

import org.jspecify.annotations.NullMarked;
