package de.kontaktzyklus.architecture.planted.state;

import de.kontaktzyklus.architecture.planted.office.Furnished;

public record KnowsOffice(Furnished office) {}
