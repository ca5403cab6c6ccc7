package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.mail.text.LineTrouble;
import de.kontaktzyklus.dispatch.smtp.talk.Dialogue;
import de.kontaktzyklus.dispatch.smtp.talk.Dialogue.Finding;
import de.kontaktzyklus.dispatch.smtp.talk.Dialogue.Part;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeMailServer;
import de.kontaktzyklus.office.readiness.LookState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The talk with the mail server in words: a line for each part of it, and the way out. */
final class MailLines {

    private static final String NONE = "–";
    private static final long BYTES_PER_MEGABYTE = 1L << 20;

    private final Office office;
    private final Texts texts;
    private final Consumer<CheckLine> lines;

    MailLines(Office office, Texts texts, Consumer<CheckLine> lines) {
        this.office = office;
        this.texts = texts;
        this.lines = lines;
    }

    /**
     * Holds the talk and tells it; a server that is silent is not waited for as long as with mails.
     *
     * @param withDirectory also asks for everybody who stands in the exports in force
     */
    void talk(boolean withDirectory) {
        List<String> recipients = withDirectory
                ? OfficeMailServer.allAddresses(office)
                : OfficeMailServer.ownAddresses(office.settings());
        Dialogue.with(
                        OfficeMailServer.ofImpatient(office.settings(), office.clock()::now),
                        OfficeMailServer.sender(office.settings()),
                        recipients,
                        office.clock().now())
                .forEach(finding -> lines.accept(line(finding)));
    }

    private CheckLine line(Finding finding) {
        String about = "MAIL_" + finding.part();
        String key = "check.mail." + finding.part() + (finding.isFine() ? "" : ".not");
        String said = words(key, finding);
        if (!finding.isFine()) {
            return new CheckLine(about, LookState.FAULT, said, Optional.of(texts.text(wayOut(finding))));
        }
        return isSoonOver(finding)
                ? new CheckLine(about, LookState.HINT, said, Optional.of(texts.text("check.mail.TLS.soon")))
                : CheckLine.fine(about, said);
    }

    private static String wayOut(Finding finding) {
        boolean meansEverybody =
                finding.part() == Part.RECIPIENT && (boolean) finding.values().get(2);
        return "check.mail." + finding.part() + (meansEverybody ? ".do.session" : ".do");
    }

    private String words(String key, Finding finding) {
        Object[] values = finding.part() == Part.SIZE
                ? new Object[] {(long) finding.values().get(0) / BYTES_PER_MEGABYTE}
                : finding.values().stream()
                        .map(value -> value instanceof String said ? said(said, finding.part()) : value)
                        .toArray();
        return texts.text(key, values);
    }

    private String said(String said, Part part) {
        if (said.isEmpty()) {
            return NONE;
        }
        return part == Part.CONNECTION ? new LineTrouble(texts.locale()).words(said) : said;
    }

    private boolean isSoonOver(Finding finding) {
        return finding.part() == Part.TLS
                && (long) finding.values().get(1) <= office.settings().alarms().certificateDays();
    }
}
