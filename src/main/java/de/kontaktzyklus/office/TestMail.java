package de.kontaktzyklus.office;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.AddressRules;
import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.smtp.talk.SmtpLines;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import java.util.Optional;

/** One mail that says it is a test, through the mail server of the office. It is kept nowhere. */
public final class TestMail {

    private final OutgoingMail mail;
    private final SmtpLines lines;

    private TestMail(OutgoingMail mail, SmtpLines lines) {
        this.mail = mail;
        this.lines = lines;
    }

    /** Empty if that address may not be written to. */
    public static Optional<TestMail> to(String address, Office office) {
        OfficeClock clock = office.clock();
        AddressRules addresses = new AddressRules(office.settings().mail().allowedDomains());
        OfficeLetters letters = new OfficeLetters(Letterhead.of(office.settings()), addresses);
        return addresses
                .usable(address)
                .map(usable -> new TestMail(
                        letters.test(usable, clock.today(), clock.now()),
                        new SmtpLines(OfficeMailServer.of(office.settings(), clock::now))));
    }

    /**
     * Sends it at once.
     *
     * @throws UnsentMailException if the mail server has not accepted it
     */
    public void send() throws UnsentMailException {
        lines.sendAtOnce(mail);
    }
}
