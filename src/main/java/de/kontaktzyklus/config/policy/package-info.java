/**
 * The file {@code contact-policy.yaml}: the contact policy as the office writes it down.
 *
 * <p>Start at {@link de.kontaktzyklus.config.policy.PolicyFile}.
 *
 * <p>Comes in: text written by the office. Goes out: a {@link de.kontaktzyklus.assessment.policy.ContactPolicy}. Must
 * not know: how a rule is applied.
 */
@NullMarked
package de.kontaktzyklus.config.policy;

import org.jspecify.annotations.NullMarked;
