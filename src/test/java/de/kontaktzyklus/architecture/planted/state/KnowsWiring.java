package de.kontaktzyklus.architecture.planted.state;

import de.kontaktzyklus.architecture.planted.wiring.Wired;

public record KnowsWiring(Wired wiring) {}
