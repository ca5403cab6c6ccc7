package de.kontaktzyklus.dispatch.files.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** A document as one page for the browser. */
public final class DocumentPage {

    private static final String TEMPLATE = "document/page.jte";
    private static final String TEMPLATES = "de.kontaktzyklus.dispatch.templates.html";

    private DocumentPage() {}

    /** The page as text, to be written as UTF-8. */
    public static String of(Document document) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, DocumentPage.class.getClassLoader(), TEMPLATES)
                .render(TEMPLATE, document, page);
        return page.toString();
    }
}
