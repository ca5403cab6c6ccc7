package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.export.ExportDirectory;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.office.intake.IntakeDesk;
import de.kontaktzyklus.pipeline.files.ExportFileFilter;
import de.kontaktzyklus.pipeline.files.ExportNames;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.pipeline.files.MailedExports;
import de.kontaktzyklus.pipeline.files.SettledFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The beans of the routes that take the exports. */
final class IntakeBeans {

    private final OfficeNode node;
    private final Settings settings;
    private final BooleanSupplier mayTake;

    final ExportPolls polls = new ExportPolls();
    private final SettledFile settled;
    final ExportIntake intake;

    /** @param mayTake whether exports may be taken now */
    IntakeBeans(OfficeNode node, Administrator administrator, BooleanSupplier mayTake) {
        this.node = node;
        this.settings = node.settings();
        this.mayTake = mayTake;
        this.settled = new SettledFile(settings.export().settleTime());
        this.intake = new ExportIntake(
                new IntakeDesk(node),
                node.state().arrivals(),
                polls,
                administrator,
                settings.export().doneFile());
    }

    Map<String, Object> byName() {
        Map<String, Object> beans = new LinkedHashMap<>();
        for (ExportKind kind : ExportKind.values()) {
            beans.put(kind.key() + "-files", filter(kind));
        }
        ExportNames names = names();
        beans.put("exportNames", names);
        beans.put("mailedExports", new MailedExports(names));
        beans.put("settledFile", settled);
        beans.put("exportPolls", polls);
        beans.put("exportIntake", intake);
        return beans;
    }

    /** What lies in the export folder now settles from now on. */
    void seeExports() {
        settled.see(settings.export().directory());
    }

    private ExportFileFilter filter(ExportKind kind) {
        ExportDirectory names = node.office().exportDirectory();
        return new ExportFileFilter(
                name -> names.kindOf(name).filter(kind::equals).isPresent(),
                settings.export().doneFile(),
                mayTake);
    }

    private ExportNames names() {
        ExportDirectory names = node.office().exportDirectory();
        return new ExportNames(
                name -> names.kindOf(name).isPresent(), settings.export().doneFile());
    }
}
