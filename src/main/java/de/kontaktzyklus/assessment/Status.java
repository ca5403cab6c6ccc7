package de.kontaktzyklus.assessment;

/** The states in one of which every row of an export ends (contract, section 2; requirements, section 4). */
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
