/**
 * The line to the mail server below the talk: which address of the host, within which time, secured by whose
 * certificates.
 *
 * <p>{@code MailHost} tries the addresses of a host in turn; {@code BoundedSocket} lets no reply last for ever.
 *
 * <p>Comes in: host, port, certificates, patience. Goes out: a connected socket. Must not know: what is said on it.
 */
@NullMarked
package de.kontaktzyklus.dispatch.smtp.line;

import org.jspecify.annotations.NullMarked;
