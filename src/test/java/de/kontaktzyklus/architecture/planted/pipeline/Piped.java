package de.kontaktzyklus.architecture.planted.pipeline;

public record Piped() {}
