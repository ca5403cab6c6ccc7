package de.kontaktzyklus.architecture.planted.delivery;

/** Counts what it should be told. */
public final class KeepsStaticState {
    static int counter;

    private KeepsStaticState() {}
}
