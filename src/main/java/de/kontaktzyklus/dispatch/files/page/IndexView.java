package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.OfficeTable;
import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.dispatch.files.page.PageView.Section;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownCell;
import de.kontaktzyklus.dispatch.files.page.PageView.ShownRow;
import de.kontaktzyklus.summary.figures.TeamFigures;
import java.time.YearMonth;
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

    private final YearMonth month;
    private final List<TeamFigures> teams;
    private final Map<String, String> names;
    private final SummaryTexts texts;

    IndexView(YearMonth month, List<TeamFigures> teams, Map<String, String> names, SummaryTexts texts) {
        this.month = month;
        this.teams = teams;
        this.names = names;
        this.texts = texts;
    }

    public String language() {
        return texts.language();
    }

    public String title() {
        return texts.text("title", texts.month(month), texts.text("office.all-teams"));
    }

    public String verdict() {
        return OfficeTable.verdict(teams, texts);
    }

    public String text(String key) {
        return texts.text(key);
    }

    public Section section() {
        return new SectionWriter(texts).section(OfficeTable.of(teams));
    }

    /** The rows of the table, each with the page of its team; the last one, the office, has none. */
    public List<TeamRow> rows() {
        List<TeamRow> rows = new ArrayList<>();
        for (ShownRow row : section().table().rows()) {
            Optional<String> page = rows.size() < teams.size()
                    ? Optional.ofNullable(names.get(teams.get(rows.size()).team()))
                    : Optional.empty();
            rows.add(new TeamRow(
                    row.name().text(), page.map(name -> name + ".html").orElse(""), row.cells(), row.total()));
        }
        return List.copyOf(rows);
    }

    /** A team with its figures and the place of its page. */
    public record TeamRow(String name, String page, List<ShownCell> cells, boolean total) {}
}
