package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.guard.MailGuard;
import de.kontaktzyklus.dispatch.mail.text.MailOffice;
import de.kontaktzyklus.dispatch.mail.text.MailOffice.Content;
import de.kontaktzyklus.dispatch.mail.text.Page;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.DigestResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Runs an invented office with the real letters and the real guard. */
public record WrittenMails(Locale language, Content content, Optional<LocalTime> talkBlocksFrom) {

    static final AddressRules ADDRESSES = new AddressRules(List.of("jobcenter.example"));

    public WrittenMails(Locale language) {
        this(language, Content.NUMBERS);
    }

    public WrittenMails(Locale language, Content content) {
        this(language, content, Optional.empty());
    }

    public OfficeLetters letters() {
        return new OfficeLetters(office(), ADDRESSES);
    }

    public MessageMaker messages() {
        return new MessageMaker(office(), ADDRESSES);
    }

    private MailOffice office() {
        return new MailOffice(
                "Jobcenter Musterstadt",
                language,
                ZoneId.of("Europe/Berlin"),
                "Kontaktzyklus <kontaktzyklus@jobcenter.example>",
                "",
                "admin@jobcenter.example",
                content,
                talkBlocksFrom.map(from -> new MailOffice.TalkHours(from, 4)));
    }

    public DigestResult.Made run(AnOffice office, String day) {
        LocalDate date = LocalDate.parse(day);
        office.arrives(date);
        boolean keepClients = content.names() || content.birthDates();
        return (DigestResult.Made)
                office.run(letters(), ADDRESSES, MailGuard::new, keepClients).make(date, AnOffice.morningOf(date));
    }

    /** The first mail of a kind that goes out on a day. */
    public OutgoingMail on(AnOffice office, String day, MailKind kind) {
        return run(office, day).mails().stream()
                .filter(mail -> mail.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** An alarm that says one sentence. */
    public OutgoingMail alarm(String sentence) {
        return alarm(sentence, List.of());
    }

    /** One with a file that a digest might carry. */
    public OutgoingMail with(Attachment attachment) {
        return alarm("Satz", List.of(attachment));
    }

    private OutgoingMail alarm(String sentence, List<Attachment> attachments) {
        Page page = Page.ofSentences("de", "Betreff", "Jobcenter", List.of(sentence), List.of());
        Envelope envelope = new Envelope(
                MailKind.ALARM,
                LocalDate.parse("2026-11-23"),
                "admin@jobcenter.example",
                "",
                Instant.parse("2026-11-23T05:30:00Z"),
                Set.of());
        return messages().make(envelope, page, attachments);
    }
}
