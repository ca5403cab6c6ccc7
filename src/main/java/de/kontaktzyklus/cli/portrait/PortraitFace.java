package de.kontaktzyklus.cli.portrait;

import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.files.document.Document;
import de.kontaktzyklus.dispatch.files.document.DocumentPage;
import de.kontaktzyklus.export.ExportTexts;
import de.kontaktzyklus.export.portrait.Portrait;
import java.io.IOException;
import java.util.Locale;

/** How a portrait is shown. */
public enum PortraitFace {
    /** For people at a terminal, in the language of the office. */
    TEXT,
    /** Everything, for programs. */
    JSON,
    /** One page for the browser, in the language of the office. */
    HTML;

    /**
     * The portrait with this face, with a line end behind its last line.
     *
     * @param folder as the reader knows it
     */
    public String of(Portrait portrait, String folder, Locale language) throws IOException {
        return switch (this) {
            case TEXT -> DocumentText.of(document(portrait, folder, language));
            case JSON -> AsJson.of(portrait) + "\n";
            case HTML -> DocumentPage.of(document(portrait, folder, language));
        };
    }

    private static Document document(Portrait portrait, String folder, Locale language) {
        return new PortraitWords(Texts.in(language), new ExportTexts(language), language).document(portrait, folder);
    }
}
