package de.kontaktzyklus.export.rows;

import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.Contact;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.Team;

/** Sees the rows of a file as they pass, in its order: for what must be known of all of them without a second look. */
public interface RowWitness {

    /** Looks away. */
    RowWitness NONE = new RowWitness() {};

    /** A row of a case export, read or rejected. */
    default void row(CaseRow row) {}

    /** A readable row of a contacts export. */
    default void contact(Contact contact) {}

    /** A readable row of a caseworker export. */
    default void caseworker(Caseworker caseworker) {}

    /** A readable row of a team export. */
    default void team(Team team) {}
}
