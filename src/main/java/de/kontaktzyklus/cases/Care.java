package de.kontaktzyklus.cases;

/**
 * How a client is cared for, and by whom; all as given, and empty where the field was empty.
 *
 * @param profile Profillage
 * @param area Betreuungsart
 * @param team team id
 * @param caseworker caseworker id
 */
public record Care(String profile, String area, String team, String caseworker) {}
