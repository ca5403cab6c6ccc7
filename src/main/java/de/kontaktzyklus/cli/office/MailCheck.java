package de.kontaktzyklus.cli.office;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.smtp.talk.Dialogue;
import de.kontaktzyklus.dispatch.smtp.talk.Dialogue.Finding;
import de.kontaktzyklus.dispatch.smtp.talk.Dialogue.Part;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeMailServer;
import java.util.List;
import java.util.function.Consumer;

/** The part of {@code check} that talks with the mail server: a line for each part of the talk, and the way out. */
final class MailCheck {

    private static final int SOON = 30;
    private static final String NONE = "–";
    private static final long BYTES_PER_MEGABYTE = 1L << 20;

    private final Texts texts;
    private final Consumer<String> lines;

    MailCheck(Texts texts, Consumer<String> lines) {
        this.texts = texts;
        this.lines = lines;
    }

    /**
     * Holds the talk and prints it.
     *
     * @param withDirectory also asks for everybody who stands in the exports in force
     * @return exit code
     */
    int check(Office office, boolean withDirectory) {
        List<String> recipients = withDirectory
                ? OfficeMailServer.allAddresses(office)
                : OfficeMailServer.ownAddresses(office.settings());
        List<Finding> findings = Dialogue.with(
                OfficeMailServer.of(office.settings(), office.clock()::now),
                OfficeMailServer.sender(office.settings()),
                recipients,
                office.clock().now());
        findings.forEach(this::print);
        List<Part> wrong = findings.stream()
                .filter(finding -> !finding.isFine())
                .map(Finding::part)
                .toList();
        lines.accept(texts.text("check.mail.result", wrong.size()));
        if (wrong.isEmpty()) {
            return ExitCode.DONE;
        }
        return wrong.contains(Part.CONNECTION) ? ExitCode.FAILED : ExitCode.REFUSED;
    }

    private void print(Finding finding) {
        String key = "check.mail." + finding.part() + (finding.isFine() ? "" : ".not");
        lines.accept(texts.text(finding.isFine() ? "check.mail.fine" : "check.mail.wrong", words(key, finding)));
        if (!finding.isFine()) {
            lines.accept(texts.text("check.mail.do", texts.text(wayOut(finding))));
        } else if (isSoonOver(finding)) {
            lines.accept(texts.text("check.mail.do", texts.text("check.mail.TLS.soon")));
        }
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
                        .map(value -> "".equals(value) ? NONE : value)
                        .toArray();
        return texts.text(key, values);
    }

    private static boolean isSoonOver(Finding finding) {
        return finding.part() == Part.TLS && (long) finding.values().get(1) < SOON;
    }
}
