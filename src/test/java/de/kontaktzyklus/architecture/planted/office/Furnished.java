package de.kontaktzyklus.architecture.planted.office;

public record Furnished() {}
