package de.kontaktzyklus.cases.directory;

/**
 * A team of the team export.
 *
 * @param id Team, as the case export names it
 * @param label Bezeichnung, may be empty
 * @param leader name of the team leader, may be empty
 * @param email address of the team leader as exported, not yet checked; may be empty
 */
public record Team(String id, String label, String leader, String email) {

    /** What people call the team: its label, or its id where it has none. */
    public String displayName() {
        return label.isEmpty() ? id : label;
    }
}
