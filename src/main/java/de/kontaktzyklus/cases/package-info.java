/**
 * The facts: what the exports of the office say about cases, caseworkers, teams and contacts.
 *
 * <p>Start at {@link de.kontaktzyklus.cases.Case}, one row of the case export, and at
 * {@link de.kontaktzyklus.cases.ExportSet}, the files that are looked at together.
 *
 * <p>Comes in: typed rows from the {@code export} edge. Goes out: the same facts to the assessment. Must not know:
 * rules, files, databases, mail.
 */
@NullMarked
package de.kontaktzyklus.cases;

import org.jspecify.annotations.NullMarked;
