package de.kontaktzyklus.architecture.planted.pipeline;

import de.kontaktzyklus.architecture.planted.cli.AsksForPlace;

record KnowsCommands(AsksForPlace command) {}
