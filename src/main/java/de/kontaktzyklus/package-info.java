/**
 * The entry point. Comes in: the command line. Goes out: an exit code (0 done, 1 input or configuration refused, 2
 * wrong usage, 3 failed on the way). Nothing in the house knows this package.
 */
@NullMarked
package de.kontaktzyklus;

import org.jspecify.annotations.NullMarked;
