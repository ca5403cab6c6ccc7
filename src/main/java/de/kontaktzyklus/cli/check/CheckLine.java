package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.LookWords;
import de.kontaktzyklus.office.readiness.Look;
import de.kontaktzyklus.office.readiness.LookState;
import java.util.Optional;

/**
 * Something that was looked at, in words. As JSON its components are keys: they stay.
 *
 * @param about a name for programs, the same in all languages
 * @param said what there is to say of it
 * @param todo the way out; empty where none is needed
 */
record CheckLine(String about, LookState state, String said, Optional<String> todo) {

    static CheckLine of(Look look, LookWords words) {
        return new CheckLine(look.said().name(), look.state(), words.said(look), words.todo(look));
    }

    static CheckLine fine(String about, String said) {
        return new CheckLine(about, LookState.FINE, said, Optional.empty());
    }

    static CheckLine fault(String about, String said) {
        return new CheckLine(about, LookState.FAULT, said, Optional.empty());
    }
}
