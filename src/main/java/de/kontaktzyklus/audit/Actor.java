package de.kontaktzyklus.audit;

/** Who did it. Which person says a detail, because it is forgotten after a time. */
public enum Actor {
    PROGRAM,
    PERSON
}
