package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.YamlSyntax;
import de.kontaktzyklus.pipeline.routes.RouteFault;
import java.util.Locale;

/** What is wrong with a route file, in the language of the office. */
public final class RouteFaultTexts {

    private final Texts texts;
    private final FindingTexts findings;

    public RouteFaultTexts(Texts texts, Locale language) {
        this.texts = texts;
        this.findings = new FindingTexts(language);
    }

    /** File, line, and what is wrong there. A file that is no YAML is told as any other of the configuration. */
    public String line(RouteFault fault) {
        if (fault.kind() == RouteFault.Kind.YAML) {
            return YamlSyntax.fault(fault.file()).map(findings::line).orElseGet(() -> plain(fault));
        }
        return plain(fault);
    }

    private String plain(RouteFault fault) {
        return fault.file() + ":" + fault.line() + ": " + texts.text("route.fault." + fault.kind(), fault.subject());
    }
}
