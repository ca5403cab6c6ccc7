/** Ports for servers of tests. */
@NullMarked
package de.kontaktzyklus.ports;

import org.jspecify.annotations.NullMarked;
