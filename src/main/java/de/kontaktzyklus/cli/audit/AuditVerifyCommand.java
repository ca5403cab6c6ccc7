package de.kontaktzyklus.cli.audit;

import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.audit.ChainCheck;
import de.kontaktzyklus.audit.ChainCheck.Verdict;
import de.kontaktzyklus.cli.terminal.AsJson;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.Progress;
import de.kontaktzyklus.cli.terminal.RefusedException;
import de.kontaktzyklus.cli.terminal.Terminal;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.cli.terminal.WrongUsageException;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Computes all hashes again, and finds the first entry that is not as it was written. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private AuditCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Option(names = "--expect", paramLabel = "NUMBER:HASH")
    private List<String> expected = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        Texts texts = parent.texts(office);
        ChainCheck check = new ChainCheck(anchors(texts));
        try (StateDatabase state = office.stateView()) {
            AuditTrail trail = state.auditTrail();
            try (Progress<Link> progress = new Progress<>(parent.terminal(), texts)) {
                trail.each(link -> {
                    progress.accept(link);
                    check.look(link.entry(), link.details());
                });
            }
            return say(check.verdict(), trail.waiting(), texts);
        }
    }

    private List<Anchor> anchors(Texts texts) {
        return expected.stream()
                .map(written -> Anchor.of(written)
                        .orElseThrow(() -> new WrongUsageException(spec, texts.text("audit.no-anchor", written))))
                .toList();
    }

    private int say(Verdict verdict, int waiting, Texts texts) throws IOException {
        Terminal terminal = parent.terminal();
        if (json) {
            terminal.out()
                    .println(AsJson.of(
                            new Result(verdict.holds(), verdict, verdict.last().toString(), waiting)));
        } else {
            terminal.show(texts.text("audit.counts", verdict.last().number(), verdict.kept(), verdict.forgotten()));
            if (waiting > 0) {
                terminal.show(texts.text("audit.waiting", waiting));
            }
            terminal.show(texts.text("audit.anchor", verdict.last().toString()));
        }
        verdict.first().ifPresent(first -> {
            throw new RefusedException(texts.text(
                    "audit.broken", first.number(), texts.text("audit.fault." + first.fault()), verdict.faults()));
        });
        if (!json) {
            terminal.show(texts.text("audit.holds"));
        }
        return ExitCode.DONE;
    }

    /** For programs. */
    record Result(boolean holds, Verdict verdict, String anchor, int notLinkedYet) {}
}
