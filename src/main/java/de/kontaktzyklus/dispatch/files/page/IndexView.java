package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.FigureFacts;
import de.kontaktzyklus.dispatch.files.content.FigureTables;
import de.kontaktzyklus.dispatch.files.content.KeyTiles;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.content.SummaryTitle;
import de.kontaktzyklus.dispatch.files.content.headline.OfficeHeadline;
import de.kontaktzyklus.dispatch.files.content.office.OfficeTable;
import de.kontaktzyklus.dispatch.files.content.office.OfficeTables;
import de.kontaktzyklus.dispatch.files.content.table.Table;
import de.kontaktzyklus.dispatch.files.drawing.Sparkline;
import de.kontaktzyklus.dispatch.files.drawing.Sparkline.Spark;
import de.kontaktzyklus.dispatch.files.page.PageView.Question;
import de.kontaktzyklus.dispatch.files.page.PageView.Section;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownCell;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownRow;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.office.OfficeSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the template of the page over all teams shows, in words.
 *
 * <p>Public because the compiled template, which is in another package, reads it.
 */
public final class IndexView {

    private static final String ADHERENCE = "adherence";

    private final OfficeSummary office;
    private final Map<String, String> links;
    private final SummaryTexts texts;
    private final SectionWriter writer;
    private final List<String> sentences;

    IndexView(OfficeSummary office, Map<String, String> links, SummaryTexts texts) {
        this.office = office;
        this.links = links;
        this.texts = texts;
        this.writer = new SectionWriter(texts);
        this.sentences = OfficeHeadline.of(office, texts);
    }

    public String language() {
        return texts.language();
    }

    public String title() {
        return texts.text("title", texts.month(office.month()), texts.text("office.all-teams"));
    }

    public String origin() {
        return SummaryTitle.origin(office.basis(), office.asOf(), texts);
    }

    /** What a reader must know before trusting the figures. */
    public List<String> cautions() {
        return SummaryTitle.cautions(office.basis(), office.asOf(), office.provisional(), texts);
    }

    public String verdict() {
        return sentences.get(0);
    }

    public List<String> remarks() {
        return sentences.subList(1, sentences.size());
    }

    public String text(String key) {
        return texts.text(key);
    }

    /** The key figures of the office, each with its last twelve months. */
    public List<OfficeTile> tiles() {
        Table trend = OfficeTables.trend(office);
        return KeyTiles.of(FigureFacts.of(office), texts).stream()
                .map(tile -> new OfficeTile(
                        tile,
                        column(tile.figure())
                                .map(column -> spark("spark-" + tile.figure().name(), tile.label(), trend, column))
                                .orElse(List.of())))
                .toList();
    }

    private List<Spark> spark(String id, String what, Table trend, String column) {
        return Sparkline.of(id, texts.text("spark.title", what), trend, column, texts).stream()
                .toList();
    }

    /** Its column of the trend; empty for figures that the trend does not show. */
    private static Optional<String> column(Figure figure) {
        return switch (figure) {
            case ADHERENCE -> Optional.of(ADHERENCE);
            case LEAD_TIME_WITHIN_LIMIT -> Optional.of("interviews-within-limit");
            case NEWLY_OVERDUE -> Optional.of("newly-overdue");
            case CAUGHT_UP -> Optional.of("caught-up");
            case OVERDUE -> Optional.of("overdue");
            case CONTACTS -> Optional.of("contacts");
            case COUNSELLING -> Optional.of("counselling");
            case UNCLEAR -> Optional.of("unclear");
            case CASES,
                    IN_SCOPE,
                    OVERDUE_LONGEST,
                    OVERDUE_MEDIAN,
                    SUSPENDED,
                    FIRST_INTERVIEWS_OPEN,
                    FIRST_INTERVIEWS_WITHIN_TARGET,
                    FIRST_INTERVIEWS_AT_RISK,
                    FIRST_INTERVIEWS_OVERDUE,
                    FIRST_INTERVIEWS_HELD,
                    LEAD_TIME_MEDIAN,
                    LEAD_TIME_WITHIN_TARGET,
                    SEEN_AFTER_REMINDER,
                    UNREACHED -> Optional.empty();
        };
    }

    public Section teams() {
        return writer.section(OfficeTable.of(office));
    }

    /** Whether the names of the teams lead to their pages. */
    public boolean linked() {
        return !links.isEmpty();
    }

    /** The rows of the table, each with the page of its team if the office wants it; the last one is the office. */
    public List<TeamRow> rows() {
        List<TeamRow> rows = new ArrayList<>();
        for (ShownRow row : teams().table().rows()) {
            int number = rows.size();
            boolean isTeam = number < office.teams().size();
            Optional<String> page = isTeam
                    ? Optional.ofNullable(links.get(office.teams().get(number).team()))
                    : Optional.empty();
            Table trend = isTeam ? FigureTables.trend(office.teams().get(number).trend()) : OfficeTables.trend(office);
            String what = row.name().text() + ", " + texts.text("column." + ADHERENCE);
            rows.add(new TeamRow(
                    row.name().text(),
                    page.orElse(""),
                    row.cells(),
                    spark("spark-row-" + number, what, trend, ADHERENCE),
                    row.total()));
        }
        return List.copyOf(rows);
    }

    public List<Question> questions() {
        return OfficeTables.chapters(office).stream()
                .map(chapter -> new Question(
                        "question-" + chapter.code(),
                        texts.text("chapter." + chapter.code()),
                        chapter.tables().stream().map(writer::section).toList()))
                .toList();
    }

    /**
     * A key figure of the office.
     *
     * @param course the last twelve months; none where there are too few of them
     */
    public record OfficeTile(KeyTiles.Tile tile, List<Spark> course) {}

    /**
     * A team with its figures.
     *
     * @param page address of its page; empty where there is no link
     * @param course its adherence in the last twelve months; none where there are too few of them
     */
    public record TeamRow(String name, String page, List<ShownCell> cells, List<Spark> course, boolean total) {}
}
