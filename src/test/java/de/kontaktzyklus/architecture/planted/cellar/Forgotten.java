package de.kontaktzyklus.architecture.planted.cellar;

public record Forgotten() {}
