/** The database of an office, read and disturbed from outside, by plain SQL. */
@NullMarked
package de.kontaktzyklus.faults.database;

import org.jspecify.annotations.NullMarked;
