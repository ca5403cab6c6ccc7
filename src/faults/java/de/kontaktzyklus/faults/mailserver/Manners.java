package de.kontaktzyklus.faults.mailserver;

import java.util.Optional;
import java.util.Set;

/**
 * How a server behaves: properly, but for one stage.
 *
 * @param at where it misbehaves
 * @param act what it does there
 * @param takes whether it has taken the mail nevertheless, if that stage is the dot
 * @param victims the recipients whose mail it misbehaves about; empty: everybody
 */
public record Manners(Optional<Stage> at, Act act, boolean takes, Set<String> victims) {

    public static final Manners PROPER = new Manners(Optional.empty(), Act.hang(), true, Set.of());

    public static Manners at(Stage stage, Act act, boolean takes) {
        return new Manners(Optional.of(stage), act, takes, Set.of());
    }

    public Manners towards(String... recipients) {
        return new Manners(at, act, takes, Set.of(recipients));
    }

    public boolean isBad(Stage stage, String recipient) {
        return at.filter(stage::equals).isPresent()
                && (victims.isEmpty() || !stage.isAboutMail() || victims.contains(recipient));
    }

    /** Whether a mail that has arrived in whole counts as accepted. */
    public boolean takes(String recipient) {
        return !isBad(Stage.DOT, recipient) || takes;
    }
}
