package de.kontaktzyklus.cli.mail;

import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One line for each mail. */
@Command(name = "list")
final class MailListCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private MailCommand parent;

    @Option(names = "--state", paramLabel = "STATE")
    private Optional<MailState> state = Optional.empty();

    @Option(names = "--day", paramLabel = "DATE")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        try (StateDatabase kept = office.stateView()) {
            List<KeptMail> mails = MailCommand.mails(office, kept).list(new KeptMails.Filter(state, day));
            if (json) {
                parent.terminal().out().println(AsJson.of(mails));
            } else {
                MailPage page = new MailPage(
                        parent.texts(office), office.settings().office().timeZone());
                mails.forEach(mail -> parent.terminal().out().println(page.line(mail)));
            }
        }
        return ExitCode.DONE;
    }
}
