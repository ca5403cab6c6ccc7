package de.kontaktzyklus.cases;

import java.time.LocalDate;

/**
 * One difference between an export and the one before.
 *
 * @param kind what changed
 * @param customer whose
 * @param team team the case belongs to now, or belonged to before it vanished
 * @param from value before, empty for {@link Kind#APPEARED}; for {@link Kind#VANISHED} the caseworker it had
 * @param to value now, empty for {@link Kind#VANISHED}; for {@link Kind#APPEARED} the caseworker it has
 * @param day export date of the export that showed it
 * @param underProtection whether the case was protected when last seen, and so may be listed to the protected-case
 *     address only
 */
public record Movement(
        Kind kind, String customer, String team, String from, String to, LocalDate day, boolean underProtection) {

    /** Kinds of movement; a case can show more than one of the last three at once. */
    public enum Kind {
        APPEARED,
        VANISHED,
        CASEWORKER,
        TEAM,
        PROFILE
    }
}
