package de.kontaktzyklus.assessment;

/** The states of a row: every row of an export ends in one of them (contract, section 2; requirements, section 4). */
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
