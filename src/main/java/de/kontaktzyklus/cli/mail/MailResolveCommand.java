package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Somebody has found out what the program cannot know: whether an UNKNOWN mail has arrived. */
@Command(name = "resolve")
final class MailResolveCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private MailCommand parent;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String name = "";

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    /** One of the two. */
    static final class How {

        private boolean sent;

        @Option(names = "--sent", required = true)
        void sent(boolean named) {
            sent = named;
        }

        @Option(names = "--resend", required = true)
        void resend(boolean named) {
            sent = !named;
        }
    }

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Override
    public Integer call() {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        try (StateDatabase state = office.stateBeside(reason)) {
            KeptMails mails = MailCommand.mails(office, state);
            KeptMail mail = MailCommand.named(name, mails, texts);
            boolean resolved = how.sent ? mails.resolveSent(mail) : mails.resolveResend(mail);
            if (!resolved) {
                throw new RefusedException(
                        texts.text("mail.resolve.not", mail.messageId(), MailPage.state(mail, texts)));
            }
            if (how.sent) {
                state.proofs().update(); // no round of mails follows that would count it
            }
            parent.terminal()
                    .tell(texts.text(how.sent ? "mail.resolve.sent" : "mail.resolve.resend", mail.messageId()));
        }
        return ExitCode.DONE;
    }
}
