package de.kontaktzyklus.cli.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.cli.terminal.ExitCode;
import de.kontaktzyklus.cli.terminal.Logs;
import de.kontaktzyklus.cli.terminal.OutputFile;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** One line of JSON for each entry, with its details: what {@code docs/audit.md} verifies with other means. */
@Command(name = "export")
final class AuditExportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private AuditCommand parent;

    @Option(names = "--output", paramLabel = "FILE")
    private Optional<Path> output = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Logs.troubleOnly();
        Office office = parent.office();
        try (StateDatabase state = office.stateView()) {
            new OutputFile(output, parent.terminal())
                    .write(out -> state.auditTrail().each(link -> write(link, out)));
        }
        return ExitCode.DONE;
    }

    private static void write(Link link, Writer out) {
        try {
            out.append(line(link)).append('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Facts and details are texts in it, so that nobody has to write them again as they were hashed. */
    private static String line(Link link) throws JsonProcessingException {
        AuditEntry entry = link.entry();
        ObjectNode line = JSON.createObjectNode();
        line.put("number", entry.number());
        line.put("at", entry.instant());
        line.put("day", entry.day().toString());
        line.put("kind", entry.kind());
        line.put("actor", entry.actor());
        line.put("version", entry.version());
        line.put("facts", entry.facts());
        line.put("details", entry.details());
        line.put("detailsHash", entry.detailsHash());
        line.put("previous", entry.previous());
        line.put("hash", entry.hash());
        link.details()
                .forEach(detail -> add(detail, line.withArray("/detailRows").addObject()));
        return JSON.writeValueAsString(line);
    }

    private static void add(AuditDetail detail, ObjectNode row) {
        row.put("position", detail.position());
        row.put("hash", detail.hash());
        detail.kept().ifPresent(kept -> row.put("salt", kept.salt()).put("text", kept.text()));
        if (detail.forgottenBy() > 0) {
            row.put("forgottenBy", detail.forgottenBy());
        }
    }
}
