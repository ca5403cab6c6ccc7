package de.kontaktzyklus.pipeline.routes;

import java.util.List;

/**
 * What came of trying a route file.
 *
 * @param faults what keeps the file from being tried at all
 * @param handsOverTo routes of ours it would call, which only {@code run} may do; nothing was tried then
 * @param looked how many of its routes looked once at the place they wait for; none does if all wait for a time or for
 *     another route
 * @param fetched names of the files that were put into the export folder
 * @param failures each once
 */
public record TrialReport(
        List<RouteFault> faults,
        List<String> handsOverTo,
        int looked,
        List<String> fetched,
        List<TrialFailure> failures) {}
