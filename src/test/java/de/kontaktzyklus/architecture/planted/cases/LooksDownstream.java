package de.kontaktzyklus.architecture.planted.cases;

import de.kontaktzyklus.architecture.planted.assessment.Assessed;

public record LooksDownstream(Assessed assessed) {}
