package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.MailState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A mail for people: in a line, or whole. */
final class MailPage {

    private final Texts texts;
    private final ZoneId zone;

    MailPage(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    String line(KeptMail mail) {
        String line = texts.text(
                "mail.line",
                mail.number(),
                mail.day(),
                state(mail, texts),
                mail.recipient(),
                mail.subject(),
                mail.attempts());
        return mail.reason().isEmpty()
                ? line
                : texts.text("mail.line.reason", line, MailReason.words(mail.reason(), texts));
    }

    /** @param text what it says; empty if that was deleted */
    List<String> lines(KeptMail mail, Optional<String> text) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("mail.head", mail.number(), mail.messageId()));
        lines.add(texts.text("mail.kind", texts.text("mail-kind." + mail.kind()), mail.day()));
        lines.add(texts.text("mail.to", mail.recipient()));
        lines.add(texts.text("mail.subject", mail.subject()));
        lines.add(texts.text("mail.state", state(mail, texts)));
        lines.add(texts.text("mail.attempts", mail.attempts()));
        history(mail, lines);
        if (!mail.reason().isEmpty()) {
            lines.add(texts.text("mail.reason", MailReason.words(mail.reason(), texts)));
        }
        relations(mail, lines);
        lines.add("");
        text.ifPresentOrElse(
                words -> words.lines().map(MailPage::printable).forEach(lines::add),
                () -> lines.add(texts.text("mail.text-deleted")));
        return lines;
    }

    private void history(KeptMail mail, List<String> lines) {
        add(lines, "mail.first-attempt", mail.firstAttempt());
        add(lines, "mail.last-attempt", mail.lastAttempt());
        add(lines, "mail.dot", mail.dotAt());
        add(lines, "mail.settled", mail.settledAt());
        if (mail.state() == MailState.PLANNED && mail.supersededBy().isEmpty()) {
            lines.add(mail.nextAttempt()
                    .map(next -> texts.text("mail.next-attempt", local(next)))
                    .orElseGet(() -> texts.text("mail.next-round")));
        }
    }

    private void relations(KeptMail mail, List<String> lines) {
        mail.supersededBy().ifPresent(later -> lines.add(texts.text("mail.superseded-by", later)));
        mail.passedOnBy().ifPresent(other -> lines.add(texts.text("mail.passed-on-by", other)));
        if (!mail.forwards().isEmpty()) {
            lines.add(texts.text("mail.passes-on", mail.forwards()));
        }
    }

    private void add(List<String> lines, String key, Optional<Instant> time) {
        time.ifPresent(instant -> lines.add(texts.text(key, local(instant))));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    /** Indented as in the mail. */
    private static String printable(String line) {
        return line.substring(0, line.length() - line.stripLeading().length()) + PrintableText.of(line);
    }

    /** One that a later digest replaces waits for nothing. */
    static String state(KeptMail mail, Texts texts) {
        boolean gone = mail.state() == MailState.SENT || mail.state() == MailState.SENDING;
        return texts.text(
                mail.supersededBy().isPresent() && !gone ? "mail-state.superseded" : "mail-state." + mail.state());
    }
}
