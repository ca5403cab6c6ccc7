package de.kontaktzyklus.cli.check;

import de.kontaktzyklus.cli.terminal.FindingTexts;
import de.kontaktzyklus.cli.terminal.LookWords;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.TextFile;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.readiness.OnlineLooks;
import de.kontaktzyklus.office.readiness.Readiness;
import de.kontaktzyklus.office.readiness.Said;
import de.kontaktzyklus.pipeline.Pipeline;
import de.kontaktzyklus.pipeline.routes.RouteFault;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What is around the program, and its routes, in words. */
final class MachineLines {

    private final Office office;
    private final CheckList list;
    private final Texts texts;
    private final LookWords words;

    /** Settings of schedules that have no time left. */
    private final Set<String> over = new HashSet<>();

    MachineLines(Office office, CheckList list, Texts texts) {
        this.office = office;
        this.list = list;
        this.texts = texts;
        this.words = new LookWords(texts);
    }

    /** Nobody outside is asked. */
    void around() {
        Readiness.of(office).look(look -> {
            if (look.said() == Said.RUNS_NEVER) {
                over.add(String.valueOf(look.values().get(0)));
            }
            list.add(CheckLine.of(look, words));
        });
    }

    /** Mailbox and watch, where the settings name them. */
    void online() {
        new OnlineLooks(office).looks().forEach(look -> list.add(CheckLine.of(look, words)));
    }

    /** Has Camel build the routes on a thread of its own: that takes as long as all that is around the program. */
    CompletableFuture<List<RouteFault>> faultsOfRoutes() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Pipeline.faultsOfRoutes(office);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Each fault of a route file.
     *
     * @param found asked only if all files can be read
     * @param tellFine whether to say so where there is none
     */
    void routes(CompletableFuture<List<RouteFault>> found, boolean tellFine) {
        List<ConfigurationFinding> unreadable = unreadable();
        if (!unreadable.isEmpty()) {
            FindingTexts sentences = new FindingTexts(office.language());
            unreadable.forEach(finding -> list.add(CheckLine.fault("ROUTES", sentences.line(finding))));
            return;
        }
        List<RouteFault> faults =
                found.join().stream().filter(fault -> !isToldOfSetting(fault)).toList();
        RouteFaultTexts sentences = new RouteFaultTexts(texts, office.language());
        faults.forEach(fault -> list.add(CheckLine.fault("ROUTES", sentences.line(fault))));
        if (tellFine && faults.isEmpty()) {
            int files = RouteFolders.of(office).files().size();
            list.add(CheckLine.fine("ROUTES", texts.text("check.routes", files)));
        }
    }

    /** Such a route is as it should be; what is wrong with its setting has been said. */
    private boolean isToldOfSetting(RouteFault fault) {
        return fault.kind() == RouteFault.Kind.NEVER_FIRES
                && over.stream().anyMatch(setting -> TextFile.read(fault.file()).contains("{{" + setting + "}}"));
    }

    /** Route files that are no text; or that there are none at all. */
    private List<ConfigurationFinding> unreadable() {
        try {
            return RouteFolders.of(office).files().stream()
                    .flatMap(file -> TextFile.fault(file).stream())
                    .toList();
        } catch (ConfigurationException none) {
            return none.findings();
        }
    }
}
