package de.kontaktzyklus.architecture.planted.wiring;

public record Wired() {}
