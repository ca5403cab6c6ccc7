package de.kontaktzyklus.forecast.whatif;

import de.kontaktzyklus.assessment.Status;

/** How many cases go from one status to another. */
public record Transition(Status before, Status after, int cases) {}
