package de.kontaktzyklus.dispatch.files.content;

import de.kontaktzyklus.dispatch.files.content.table.Cell.Term;
import de.kontaktzyklus.summary.figures.Basis;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The head of every face: which team, which month, how fresh. */
public final class SummaryTitle {

    private final TeamSummary summary;
    private final SummaryTexts texts;

    public SummaryTitle(TeamSummary summary, SummaryTexts texts) {
        this.summary = summary;
        this.texts = texts;
    }

    public String team() {
        return summary.team().isEmpty() ? texts.text("team.none") : texts.text("team", summary.teamName());
    }

    public String title() {
        return texts.text("title", texts.month(summary.month()), team());
    }

    /** Office, day of assessment and age of the export, on one line. */
    public String origin() {
        return origin(summary.basis(), summary.asOf(), texts);
    }

    public static String origin(Basis basis, LocalDate asOf, SummaryTexts texts) {
        return texts.text("origin", basis.office(), asOf, export(basis, asOf));
    }

    private static Term export(Basis basis, LocalDate asOf) {
        if (basis.exportAge(asOf).isEmpty()) {
            return Term.of("origin.export-unknown");
        }
        long age = basis.exportAge(asOf).getAsLong();
        String key = age < 0 ? "origin.export-younger" : "origin.export";
        return Term.of(key, basis.exportDate().orElse(asOf), Math.abs(age));
    }

    /** What a reader must know before trusting the figures. */
    public List<String> cautions() {
        Stream<String> ofAll = cautions(summary.basis(), summary.asOf(), summary.provisional(), texts).stream();
        Stream<String> ofTeam = Stream.of(
                        summary.restatement().map(late -> texts.text("caution.restated", late.knownOn())),
                        summary.lateChanges().map(late -> texts.text("caution.late-changes", late.month())))
                .flatMap(Optional::stream);
        return Stream.concat(ofAll, ofTeam).toList();
    }

    /** Those that a team and the whole office have in common. */
    public static List<String> cautions(Basis basis, LocalDate asOf, boolean provisional, SummaryTexts texts) {
        boolean isYounger = basis.exportAge(asOf).stream().anyMatch(age -> age < 0);
        return Stream.of(provisional ? "caution.provisional" : "", isYounger ? "caution.younger-export" : "")
                .filter(key -> !key.isEmpty())
                .map(texts::text)
                .toList();
    }
}
