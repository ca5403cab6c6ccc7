package de.kontaktzyklus.dispatch.files.page;

import de.kontaktzyklus.dispatch.files.content.SummaryTexts;
import de.kontaktzyklus.summary.office.OfficeSummary;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The page over all teams of a month, for the management: figures only, nothing of a person. */
public final class IndexPage {

    private static final String TEMPLATE = "summary/index.jte";
    private static final String TEMPLATES = "de.kontaktzyklus.dispatch.templates.html";

    private IndexPage() {}

    /**
     * The page as text, to be written as UTF-8.
     *
     * @param links addresses of the pages of the teams by their id; none if the page is not to lead to them
     */
    public static String of(OfficeSummary office, Map<String, String> links, SummaryTexts texts) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, IndexPage.class.getClassLoader(), TEMPLATES)
                .render(TEMPLATE, new IndexView(office, links, texts), page);
        return page.toString();
    }
}
