package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.figures.TeamFigures;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The page over all teams of a month, for the management: figures only, nothing of a person. */
public final class IndexPage {

    private static final String TEMPLATE = "summary/index.jte";
    private static final String TEMPLATES = "de.kontaktzyklus.dispatch.templates.html";

    private IndexPage() {}

    /**
     * The page as text, to be written as UTF-8.
     *
     * @param names file names without ending by the id of the team
     */
    public static String of(YearMonth month, List<TeamFigures> teams, Map<String, String> names, SummaryTexts texts) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, IndexPage.class.getClassLoader(), TEMPLATES)
                .render(TEMPLATE, new IndexView(month, teams, names, texts), page);
        return page.toString();
    }
}
