package de.kontaktzyklus.architecture.planted.assessment;

public record Assessed() {}
