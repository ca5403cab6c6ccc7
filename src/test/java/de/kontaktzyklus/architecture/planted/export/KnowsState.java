package de.kontaktzyklus.architecture.planted.export;

import de.kontaktzyklus.architecture.planted.state.KnowsWiring;

record KnowsState(KnowsWiring state) {}
