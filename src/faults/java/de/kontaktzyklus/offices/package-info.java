/**
 * Many offices in one process: how much a day of them costs. Run by {@code src/faults/bin/offices.sh};
 * {@link de.kontaktzyklus.offices.OfficesRun} tells it of all at the same time on one database,
 * {@link de.kontaktzyklus.offices.OfficesDay} of one after the other.
 */
@NullMarked
package de.kontaktzyklus.offices;

import org.jspecify.annotations.NullMarked;
