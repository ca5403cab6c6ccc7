/** A mail server that can misbehave in many ways, and remembers what it has accepted. */
@NullMarked
package de.kontaktzyklus.faults.mailserver;

import org.jspecify.annotations.NullMarked;
