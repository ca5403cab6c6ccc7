package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.office.Logins;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The mails, one by one. A pipeline may be running. */
@Command(
        name = "mail",
        subcommands = {
            MailListCommand.class,
            MailShowCommand.class,
            MailRetryCommand.class,
            MailResolveCommand.class,
            MailTestCommand.class
        })
public final class MailCommand {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    Office office() {
        return parent.office();
    }

    /** For what talks with the mail server. */
    Office officeThatSends() {
        return parent.office(Logins.OF_MAIL_SERVER);
    }

    Texts texts(Office office) {
        return parent.texts(office);
    }

    Terminal terminal() {
        return parent.terminal();
    }

    static KeptMails mails(Office office, StateDatabase state) {
        return state.keptMails(office.clock()::now);
    }

    static KeptMail named(String name, KeptMails mails, Texts texts) {
        return mails.find(name.strip()).orElseThrow(() -> new RefusedException(texts.text("mail.not-found", name)));
    }
}
