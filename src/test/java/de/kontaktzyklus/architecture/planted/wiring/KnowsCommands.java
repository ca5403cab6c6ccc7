package de.kontaktzyklus.architecture.planted.wiring;

import de.kontaktzyklus.architecture.planted.cli.AsksForPlace;

record KnowsCommands(AsksForPlace command) {}
