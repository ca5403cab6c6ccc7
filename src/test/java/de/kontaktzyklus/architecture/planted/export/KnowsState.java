package de.kontaktzyklus.architecture.planted.export;

import de.kontaktzyklus.architecture.planted.state.KnowsOffice;

record KnowsState(KnowsOffice state) {}
