/**
 * Who was told of what and when, by which rule, export and policy, and what people did: a chain of entries that nobody
 * can change without being noticed (decision 48).
 *
 * <p>{@link de.kontaktzyklus.audit.AuditEntry} is one link; its hash covers the hash of the one before.
 * {@link de.kontaktzyklus.audit.AuditDetail} is what names people: the chain holds only its hash, so that it can be
 * forgotten. {@link de.kontaktzyklus.audit.ChainCheck} looks at all of them. The recipe for auditors is in
 * {@code docs/audit.md}.
 *
 * <p>Comes in: what happened, as facts without people and details with them. Goes out: links, and whether they hold.
 * Must not know: databases, mails, what a fact means.
 */
@NullMarked
package de.kontaktzyklus.audit;

import org.jspecify.annotations.NullMarked;
