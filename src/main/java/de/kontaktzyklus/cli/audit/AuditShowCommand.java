package de.kontaktzyklus.cli.audit;

import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What the chain says of a customer, a day or a mail, in words. */
@Command(name = "show")
final class AuditShowCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private AuditCommand parent;

    @ArgGroup(multiplicity = "1")
    private Of of = new Of();

    /** One of the three. */
    static final class Of {

        @Option(names = "--customer", paramLabel = "NUMBER", required = true)
        private Optional<String> customer = Optional.empty();

        @Option(names = "--day", paramLabel = "DATE", required = true)
        private Optional<LocalDate> day = Optional.empty();

        @Option(names = "--mail", paramLabel = "ID", required = true)
        private Optional<String> mail = Optional.empty();
    }

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        try (StateDatabase state = office.stateView()) {
            if (json) {
                List<Link> links = links(new AuditQuestion(state.auditTrail()), office, state);
                parent.terminal().out().println(AsJson.of(AuditAnswer.of(links)));
                refuseIfNothing(links, state.auditTrail(), texts);
            } else {
                AuditPage page = new AuditPage(texts, office.settings().office().timeZone(), state.auditTrail());
                List<String> lines = lines(page, office, state);
                refuseIfNothing(lines, state.auditTrail(), texts);
                lines.forEach(parent.terminal()::show);
            }
        }
        return ExitCode.DONE;
    }

    /** Somebody may be told of before there was an audit: so it is said from when on it can know. */
    private static void refuseIfNothing(List<?> found, AuditTrail trail, Texts texts) {
        if (found.isEmpty()) {
            throw new RefusedException(trail.first()
                    .map(first -> texts.text("audit.nothing", first.day()))
                    .orElseGet(() -> texts.text("audit.empty")));
        }
    }

    private List<Link> links(AuditQuestion question, Office office, StateDatabase state) {
        if (of.customer.isPresent()) {
            return question.ofCustomer(Case.customerNumber(of.customer.get()));
        }
        return of.day.map(question.trail()::of).orElseGet(() -> question.ofMail(mail(office, state)));
    }

    private List<String> lines(AuditPage page, Office office, StateDatabase state) {
        if (of.customer.isPresent()) {
            return page.ofCustomer(Case.customerNumber(of.customer.get()));
        }
        return of.day.map(page::ofDay).orElseGet(() -> page.ofMail(mail(office, state)));
    }

    private String mail(Office office, StateDatabase state) {
        return messageId(of.mail.orElse("").strip(), office, state);
    }

    /** The audit remembers mails longer than the outbox. */
    private static String messageId(String name, Office office, StateDatabase state) {
        return state.keptMails(office.clock()::now)
                .find(name)
                .map(KeptMail::messageId)
                .orElseGet(() -> name.startsWith("<") ? name : "<" + name + ">");
    }
}
