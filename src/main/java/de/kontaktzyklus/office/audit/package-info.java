/**
 * What the office knows of its own audit: with which configuration it started, what the chain says of one customer.
 *
 * <p>Comes in: the configuration, the chain. Goes out: an entry, and what entries say in words for a page. Must not
 * know: how they are kept.
 */
@NullMarked
package de.kontaktzyklus.office.audit;

import org.jspecify.annotations.NullMarked;
