package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.figures.TeamSummary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The page of a team. It needs no network and no script. */
public final class SummaryPage {

    private static final String TEMPLATE = "summary/page.jte";
    private static final String TEMPLATES = "de.kontaktzyklus.dispatch.templates.html";

    private SummaryPage() {}

    /** The page as text, to be written as UTF-8. */
    public static String of(TeamSummary summary, SummaryTexts texts) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, SummaryPage.class.getClassLoader(), TEMPLATES)
                .render(TEMPLATE, new PageView(summary, texts), page);
        return page.toString();
    }
}
