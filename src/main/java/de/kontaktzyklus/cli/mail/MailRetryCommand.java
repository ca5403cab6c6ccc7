package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends a mail in the next round that was refused, or that would wait longer. */
@Command(name = "retry")
final class MailRetryCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private MailCommand parent;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    /** One of the two. */
    static final class Which {

        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
        private String name = "";

        @Option(names = "--all-refused", required = true)
        private boolean allRefused;
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
            parent.terminal().tell(which.allRefused ? retryAll(mails, texts) : retry(mails, texts));
        }
        return ExitCode.DONE;
    }

    private String retry(KeptMails mails, Texts texts) {
        KeptMail mail = MailCommand.named(which.name, mails, texts);
        if (!mails.retry(mail)) {
            throw new RefusedException(texts.text("mail.retry.not", mail.messageId(), MailPage.state(mail, texts)));
        }
        return texts.text("mail.retry.done", mail.messageId());
    }

    private static String retryAll(KeptMails mails, Texts texts) {
        long retried = mails.list(KeptMails.Filter.of(MailState.REFUSED)).stream()
                .filter(mails::retry)
                .count();
        return texts.text("mail.retry.all", retried);
    }
}
