package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.dispatch.smtp.talk.UnsentMailException;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.TestMail;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends one mail that says it is a test; it is kept nowhere. */
@Command(name = "test")
final class MailTestCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private MailCommand parent;

    @Parameters(index = "0", paramLabel = "ADDRESS", descriptionKey = "address")
    private String address = "";

    @Override
    public Integer call() {
        Logs.troubleOnly();
        Office office = parent.officeThatSends();
        Texts texts = parent.texts(office);
        TestMail mail = TestMail.to(address, office)
                .orElseThrow(() -> new RefusedException(texts.text("mail.test.not-allowed", address)));
        try {
            mail.send();
            parent.terminal().tell(texts.text("mail.test.done", address));
            return ExitCode.DONE;
        } catch (UnsentMailException notAccepted) {
            parent.terminal().tell(texts.text("mail.test.not", address, notAccepted.words()));
            return ExitCode.FAILED;
        }
    }
}
