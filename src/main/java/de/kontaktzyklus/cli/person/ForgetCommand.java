package de.kontaktzyklus.cli.person;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.KontaktzyklusCommand;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.office.DataSubject;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.retention.CustomerNumber;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.retention.MailStillNeededException;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Forgets one person; {@code find} shows beforehand what that is. */
@Command(name = "forget")
public final class ForgetCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private KontaktzyklusCommand parent;

    @Option(names = "--customer", paramLabel = "NUMBER", required = true)
    private String customer = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        String number = Case.customerNumber(customer);
        if (reason.isBlank() || new CustomerNumber(number).isIn(reason)) {
            throw new RefusedException(texts.text("forget.reason"));
        }
        try (StateDatabase state = office.stateBeside()) {
            DataSubject subject = new DataSubject(number, office, office.clock(), state);
            DataSubject.Known known = subject.find();
            if (known.knowsNothing()) {
                throw new RefusedException(texts.text("find.nothing"));
            }
            Map<Kept, Integer> counts = subject.forget(known, reason.strip());
            new KnownPage(texts).afterwards(known, counts).forEach(parent.terminal()::tell);
        } catch (MailStillNeededException waiting) {
            throw new RefusedException(texts.text("forget.waiting", String.join(", ", waiting.messageIds())));
        }
        return ExitCode.DONE;
    }
}
