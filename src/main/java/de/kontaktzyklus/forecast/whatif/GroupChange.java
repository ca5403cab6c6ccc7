package de.kontaktzyklus.forecast.whatif;

/**
 * A part of the cases under both policies.
 *
 * @param key code of the Profillage or id of the team; empty for cases that have none
 * @param label what people call it, may be empty
 * @param changed cases with another status
 */
public record GroupChange(String key, String label, StatusCounts before, StatusCounts after, int changed) {}
