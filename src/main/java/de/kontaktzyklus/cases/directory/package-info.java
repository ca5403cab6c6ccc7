/**
 * Who works where: caseworkers, teams and their leaders, hours worked.
 *
 * <p>Start at {@link de.kontaktzyklus.cases.directory.OfficeDirectory}.
 *
 * <p>Comes in: typed rows of the team, caseworker and working-time exports. Goes out: the same facts, to whoever looks
 * for a person or a team. Must not know: cases, rules, mail addresses that may or may not be written to.
 */
@NullMarked
package de.kontaktzyklus.cases.directory;

import org.jspecify.annotations.NullMarked;
