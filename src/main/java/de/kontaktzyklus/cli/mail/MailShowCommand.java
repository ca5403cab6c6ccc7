package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.dispatch.mail.ArrivedMail;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What became of a mail, and what it says. */
@Command(name = "show")
final class MailShowCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private MailCommand parent;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
    private String name = "";

    @Option(names = "--eml")
    private boolean eml;

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        try (StateDatabase state = office.stateView()) {
            KeptMails mails = MailCommand.mails(office, state);
            KeptMail mail = MailCommand.named(name, mails, texts);
            byte[] message = mails.content(mail).bytes();
            if (eml && message.length == 0) {
                throw new RefusedException(texts.text("mail.text-deleted"));
            }
            if (eml) {
                new OutputFile(output, parent.terminal()).write(message);
            } else {
                MailPage page = new MailPage(texts, office.settings().office().timeZone());
                List<String> lines = message.length == 0
                        ? page.withoutText(mail, mails.parts(mail))
                        : page.withText(
                                mail, mails.parts(mail), ArrivedMail.of(message).plainText());
                new OutputFile(output, parent.terminal()).write(out -> out.write(String.join("\n", lines) + "\n"));
            }
        }
        return ExitCode.DONE;
    }
}
