package de.kontaktzyklus.faults.mailserver;

import java.util.Optional;

/**
 * How a server behaves: properly, but for one stage.
 *
 * @param at where it misbehaves
 * @param act what it does there
 * @param takes whether it has taken the mail nevertheless, if that stage is the dot
 * @param victim the one recipient whose mail it misbehaves about; empty: everybody
 */
public record Manners(Optional<Stage> at, Act act, boolean takes, String victim) {

    public static final Manners PROPER = new Manners(Optional.empty(), Act.hang(), true, "");

    public static Manners at(Stage stage, Act act, boolean takes) {
        return new Manners(Optional.of(stage), act, takes, "");
    }

    public Manners towards(String recipient) {
        return new Manners(at, act, takes, recipient);
    }

    public boolean isBad(Stage stage, String recipient) {
        return at.filter(stage::equals).isPresent()
                && (victim.isEmpty() || !stage.isAboutMail() || victim.equals(recipient));
    }

    /** Whether a mail that has arrived in whole counts as accepted. */
    public boolean takes(String recipient) {
        return !isBad(Stage.DOT, recipient) || takes;
    }
}
