package de.kontaktzyklus.export.check;

import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.ExportFormat;
import de.kontaktzyklus.export.records.HeaderNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Guesses which names of a foreign header stand for which columns: by how much they are alike, and by what the first
 * rows hold. A person decides; so each guess says how sure it is.
 */
public final class AliasGuesses {

    /** Below it a guess is none. */
    private static final double LEAST = 0.3;
    /** From it on, and far enough before all others, it is sure. */
    private static final double SURE = 0.7;

    private static final double AHEAD = 0.1;
    /** Of the values under a name at least so many must fit; a few may be broken. */
    private static final double FITTING = 0.7;

    private static final double WEIGHT_OF_NAME = 0.7;

    private final ExportFormat format;
    private final ValueFit fit;

    /** Without the codes of a contact policy. */
    public AliasGuesses(ExportFormat format) {
        this.format = format;
        this.fit = new ValueFit(format.values());
    }

    public AliasGuesses(ExportFormat format, PolicyVersion rules) {
        this.format = format;
        this.fit = new ValueFit(format.values()).with(rules);
    }

    /**
     * A name for a column that is absent.
     *
     * @param name as it is written in the header
     */
    public record Guess(Column column, String name, boolean isSure) {}

    private record Candidate(Column column, String name, double score) {}

    /**
     * At most one for each column; in the order of the columns. Of columns that need not be there only the sure ones.
     */
    public List<Guess> of(ExportKind kind, HeaderNames header) {
        List<Candidate> candidates = candidates(kind, header);
        Map<Column, Guess> guesses = new EnumMap<>(Column.class);
        Set<String> given = new HashSet<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .forEach(best -> {
                    if (!guesses.containsKey(best.column()) && !given.contains(best.name())) {
                        boolean isSure = best.score() >= SURE && isAhead(best, candidates);
                        if (isSure || best.column().isRequired()) {
                            guesses.put(best.column(), new Guess(best.column(), best.name(), isSure));
                            given.add(best.name());
                        }
                    }
                });
        return List.copyOf(guesses.values());
    }

    /** Neither another name for this column nor another column for this name comes near. */
    private static boolean isAhead(Candidate best, List<Candidate> candidates) {
        return candidates.stream()
                .filter(other -> !other.equals(best))
                .filter(other -> other.column() == best.column() || other.name().equals(best.name()))
                .allMatch(other -> other.score() <= best.score() - AHEAD);
    }

    private List<Candidate> candidates(ExportKind kind, HeaderNames header) {
        List<Candidate> candidates = new ArrayList<>();
        for (Column column : header.absent()) {
            header.unknown().forEach((name, values) -> {
                double score = score(kind, column, name, values);
                if (score >= LEAST) {
                    candidates.add(new Candidate(column, name, score));
                }
            });
        }
        return candidates;
    }

    private double score(ExportKind kind, Column column, String name, List<String> values) {
        double likeness = likeness(kind, column, name);
        OptionalDouble share = fit.share(column, values);
        if (share.isEmpty()) {
            return likeness;
        }
        return share.getAsDouble() < FITTING
                ? 0
                : WEIGHT_OF_NAME * likeness + (1 - WEIGHT_OF_NAME) * share.getAsDouble();
    }

    /** With its shipped name, or the most alike of the other names that the office knows for the column. */
    private double likeness(ExportKind kind, Column column, String name) {
        if (NameLikeness.areOpposed(name, column.title())) {
            return 0;
        }
        double best = NameLikeness.of(name, column.title());
        for (String alias : format.aliases().getOrDefault(kind, Map.of()).getOrDefault(column.title(), List.of())) {
            best = Math.max(best, NameLikeness.of(name, alias));
        }
        return best;
    }
}
