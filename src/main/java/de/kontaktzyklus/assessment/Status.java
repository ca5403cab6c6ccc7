package de.kontaktzyklus.assessment;

/**
 * The states of a row: every row of an export ends in one of them (docs/rules.md, The order of the checks; the concept,
 * C11).
 */
public enum Status {
    NOT_DUE,
    DUE,
    OVERDUE,
    SUSPENDED,
    OUT_OF_SCOPE,
    UNCLEAR,
    REJECTED,
    DUPLICATE
}
