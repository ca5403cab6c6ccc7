package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cases.PrintableText;
import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.dispatch.mail.text.MailReason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
                : texts.text("mail.line.reason", line, new MailReason(texts.locale()).words(mail.reason()));
    }

    /**
     * @param text what the mail says
     * @param parts all parts of its digest
     */
    List<String> withText(KeptMail mail, List<KeptMail> parts, String text) {
        List<String> lines = history(mail, parts);
        text.lines().map(MailPage::printable).forEach(lines::add);
        return lines;
    }

    /** Its text was deleted by now. */
    List<String> withoutText(KeptMail mail, List<KeptMail> parts) {
        List<String> lines = history(mail, parts);
        lines.add(texts.text("mail.text-deleted"));
        return lines;
    }

    private List<String> history(KeptMail mail, List<KeptMail> parts) {
        Lines lines = new Lines(texts);
        lines.say("mail.head", mail.number(), mail.messageId());
        lines.say("mail.kind", texts.text("mail-kind." + mail.kind()), mail.day());
        lines.say("mail.to", mail.recipient());
        lines.say("mail.subject", mail.subject());
        if (!mail.part().isWhole()) {
            lines.add(part(mail, parts));
        }
        lines.say("mail.state", state(mail, texts));
        lines.say("mail.attempts", mail.attempts());
        attempts(mail, lines);
        if (!mail.reason().isEmpty()) {
            lines.say("mail.reason", new MailReason(texts.locale()).words(mail.reason()));
        }
        relations(mail, lines);
        lines.blank();
        return new ArrayList<>(lines.toList());
    }

    /** What became of the others: each stands alone. */
    private String part(KeptMail mail, List<KeptMail> parts) {
        String others = parts.stream()
                .filter(other -> other.number() != mail.number())
                .map(other -> texts.text("mail.other-part", other.part().number(), other.number(), state(other, texts)))
                .collect(Collectors.joining("; "));
        return texts.text("mail.part", mail.part().number(), mail.part().of(), others);
    }

    private void attempts(KeptMail mail, Lines lines) {
        mail.firstAttempt().ifPresent(time -> lines.add(at("mail.first-attempt", time)));
        mail.lastAttempt().ifPresent(time -> lines.add(at("mail.last-attempt", time)));
        mail.dotAt().ifPresent(time -> lines.add(at("mail.dot", time)));
        mail.settledAt().ifPresent(time -> lines.add(at("mail.settled", time)));
        if (mail.state() == MailState.PLANNED && mail.supersededBy().isEmpty()) {
            lines.add(mail.nextAttempt()
                    .map(next -> at("mail.next-attempt", next))
                    .orElseGet(() -> texts.text("mail.next-round")));
        }
    }

    private void relations(KeptMail mail, Lines lines) {
        mail.supersededBy().ifPresent(later -> lines.say("mail.superseded-by", later));
        mail.passedOnBy().ifPresent(other -> lines.say("mail.passed-on-by", other));
        if (!mail.forwards().isEmpty()) {
            lines.say("mail.passes-on", mail.forwards());
        }
    }

    private String at(String key, Instant time) {
        return texts.text(key, LocalDateTime.ofInstant(time, zone));
    }

    /** Indented as in the mail. */
    private static String printable(String line) {
        return line.substring(0, line.length() - line.stripLeading().length()) + PrintableText.of(line);
    }

    /** A mail that a later digest replaces does not wait any more. */
    static String state(KeptMail mail, Texts texts) {
        boolean gone = mail.state() == MailState.SENT || mail.state() == MailState.SENDING;
        return texts.text(
                mail.supersededBy().isPresent() && !gone ? "mail-state.superseded" : "mail-state." + mail.state());
    }
}
