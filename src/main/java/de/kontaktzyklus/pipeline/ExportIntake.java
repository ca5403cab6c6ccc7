package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.MovementTotals;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.export.intake.FileNotReadyException;
import de.kontaktzyklus.export.intake.Intake;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.pipeline.files.ExportPolls;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.LostJobException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bean of the routes that watch the export folder. When it returns, the file is archived or refused and the route
 * may delete it; when it throws, the file stays and is tried again.
 */
public final class ExportIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ExportIntake.class);

    /** Header with the key of the kind; each route sets it. */
    static final String KIND = "exportKind";

    private final NodeJobs jobs;
    private final Function<StateDatabase, Intake> intakes;
    private final OfficeClock clock;
    private final ExportPolls polls;
    private final Administrator administrator;
    private final String doneSuffix;
    private final AtomicInteger refused = new AtomicInteger();

    /** @param intakes makes an intake that puts exports in force in the given state */
    ExportIntake(
            NodeJobs jobs,
            Function<StateDatabase, Intake> intakes,
            OfficeClock clock,
            ExportPolls polls,
            Administrator administrator,
            String doneSuffix) {
        this.jobs = jobs;
        this.intakes = intakes;
        this.clock = clock;
        this.polls = polls;
        this.administrator = administrator;
        this.doneSuffix = doneSuffix;
    }

    /**
     * Takes a finished file, or refuses it.
     *
     * @param kind its key, which the route carries as a header
     */
    public void take(@Body File file, @Header(KIND) String kind) throws IOException {
        take(file.toPath(), ExportKind.of(kind));
    }

    /** How many files were refused since the start. */
    int refused() {
        return refused.get();
    }

    private void take(Path file, ExportKind kind) throws IOException {
        IntakeResult result = intake(file, kind);
        LOG.info("{}", inWords(result, String.valueOf(file.getFileName())));
        if (result instanceof IntakeResult.Refused) {
            refused.incrementAndGet();
        }
        administrator.tellOfIntake(result);
        if (!doneSuffix.isEmpty()) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + doneSuffix));
        }
        polls.fileSettled();
    }

    /** One node at a time for each kind: the export in force must not change between the comparison and the intake. */
    private IntakeResult intake(Path file, ExportKind kind) {
        try (NodeJobs.Turn turn = jobs.begin("take-" + kind.key()).orElseThrow(() -> leftToAnother(file))) {
            return intakes.apply(turn.state()).take(file, kind, clock.now(), clock.today());
        } catch (LostJobException late) {
            throw new FileNotReadyException("Not taken: " + file.getFileName() + ": " + late.getMessage(), late);
        }
    }

    private FileNotReadyException leftToAnother(Path file) {
        polls.fileLeftToAnother();
        return new FileNotReadyException("Another node is taking an export: " + file.getFileName());
    }

    private static String inWords(IntakeResult result, String name) {
        if (result instanceof IntakeResult.Taken taken) {
            Taken export = taken.export();
            return String.format(
                    Locale.ROOT,
                    "Took %s %s of %s: %,d rows, %,d rejected%s",
                    export.kind().key(),
                    name,
                    export.exportDate(),
                    export.rows(),
                    export.rejected(),
                    export.kind() == ExportKind.CASES ? "; " + inWords(taken.movements()) : "");
        }
        return result instanceof IntakeResult.Refused refused
                ? "Refused " + name + ": " + refused.refusal().reason()
                : "Left " + name + " aside: its content was taken before";
    }

    private static String inWords(MovementTotals moved) {
        return String.format(
                Locale.ROOT,
                "%,d appeared, %,d vanished, %,d changed caseworker, %,d changed team, %,d changed profile",
                moved.appeared(),
                moved.vanished(),
                moved.changedCaseworker(),
                moved.changedTeam(),
                moved.changedProfile());
    }
}
