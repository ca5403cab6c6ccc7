/**
 * Several offices in one installation: which there are, and that none has a place of another.
 *
 * <p>Start at {@link de.kontaktzyklus.office.offices.OfficesFolder}.
 *
 * <p>Comes in: the folder of the offices. Goes out: the configuration folder of each, and what is wrong between them.
 * Must not know: how they are run.
 */
@NullMarked
package de.kontaktzyklus.office.offices;

import org.jspecify.annotations.NullMarked;
