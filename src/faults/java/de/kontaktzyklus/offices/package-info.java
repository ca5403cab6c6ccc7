/**
 * Many offices in one process on one database: how much a day of them costs. Run by {@code src/faults/bin/offices.sh};
 * {@link de.kontaktzyklus.offices.OfficesRun} tells it in order.
 */
@NullMarked
package de.kontaktzyklus.offices;

import org.jspecify.annotations.NullMarked;
