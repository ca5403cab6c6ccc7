package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.MailOffice.Content;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.DigestResult;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Runs an invented office with the real letters and the real guard. */
record WrittenMails(Locale language, Content content) {

    static final AddressRules ADDRESSES = new AddressRules(List.of("jobcenter.example"));

    WrittenMails(Locale language) {
        this(language, Content.NUMBERS);
    }

    OfficeLetters letters() {
        return new OfficeLetters(office(), ADDRESSES);
    }

    MessageMaker messages() {
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
                content);
    }

    DigestResult.Made run(AnOffice office, String day) {
        LocalDate date = LocalDate.parse(day);
        boolean keepClients = content.names() || content.birthDates();
        return (DigestResult.Made)
                office.run(letters(), ADDRESSES, MailGuard::new, keepClients).make(date, AnOffice.morningOf(date));
    }

    /** The first mail of a kind that goes out on a day. */
    OutgoingMail on(AnOffice office, String day, MailKind kind) {
        return run(office, day).mails().stream()
                .filter(mail -> mail.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
