/**
 * What the lines of the fault suite work with: an installation of the program, and the comparison of what has become of
 * it.
 */
@NullMarked
package de.kontaktzyklus.faults.bench;

import org.jspecify.annotations.NullMarked;
