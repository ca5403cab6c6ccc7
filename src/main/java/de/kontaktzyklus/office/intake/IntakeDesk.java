package de.kontaktzyklus.office.intake;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.UnreadableExportException;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.RefusedContentException;
import de.kontaktzyklus.export.intake.FileNotReadyException;
import de.kontaktzyklus.export.intake.Intake;
import de.kontaktzyklus.export.intake.IntakeMemory;
import de.kontaktzyklus.export.intake.IntakeResult;
import de.kontaktzyklus.export.intake.IntakeSettings;
import de.kontaktzyklus.export.rows.RowWitness;
import de.kontaktzyklus.export.rows.WholeFile;
import de.kontaktzyklus.office.NodeJobs;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.jobs.LostJobException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Takes exports, and goes back to the one before. One node at a time for each kind: what is compared with the export in
 * force must still be in force when it is taken.
 */
public final class IntakeDesk {

    private final OfficeNode node;

    public IntakeDesk(OfficeNode node) {
        this.node = node;
    }

    /**
     * Takes a file of the export folder, or refuses it.
     *
     * @return empty if another node is at a file of this kind
     * @throws FileNotReadyException when it is to be tried again
     */
    public Optional<IntakeResult> take(Path file, ExportKind kind) {
        try (Turn turn = new Turn(kind)) {
            return turn.state()
                    .map(state -> intake(state)
                            .take(file, kind, node.clock().now(), node.clock().today()));
        } catch (LostJobException late) {
            throw new FileNotReadyException("Not taken: " + file.getFileName() + ": " + late.getMessage(), late);
        }
    }

    /**
     * Takes a file that was refused, whatever its figures are.
     *
     * @return empty if another node is at a file of this kind
     */
    public Optional<IntakeResult> accept(Path file, TakenExports.Refused refusal, String reason) {
        try (Turn turn = new Turn(refusal.kind())) {
            return turn.state()
                    .map(state ->
                            intake(state).accept(file, refusal, node.clock().now(), note(reason)));
        }
    }

    /**
     * Goes back to the export before.
     *
     * @return what is in force now; empty if another node is at a file of this kind
     * @throws NoExportBeforeException if there is none, or it has left the archive
     */
    public Optional<TakenExports.Taken> rollBack(ExportKind kind, String reason) {
        try (Turn turn = new Turn(kind)) {
            return turn.state().map(state -> {
                TakenExports.Taken before = state.takenExports()
                        .before(kind)
                        .filter(export -> Files.isRegularFile(export.archived()))
                        .orElseThrow(() -> new NoExportBeforeException(kind));
                return state.takenExports()
                        .rollBack(
                                kind,
                                casesOf(before),
                                note(reason),
                                node.settings().office().timeZone());
            });
        }
    }

    private List<CaseSnapshot> casesOf(TakenExports.Taken export) {
        try {
            return export.kind() == ExportKind.CASES
                    ? WholeFile.read(ExportSource.of(export), node.office().format(), RowWitness.NONE)
                            .cases()
                    : List.of();
        } catch (RefusedContentException unreadable) {
            throw new UnreadableExportException("Cannot be read any more: " + export.fileName(), unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot be read: " + export.archived(), e);
        }
    }

    private TakenExports.Note note(String reason) {
        return new TakenExports.Note(node.clock().today(), reason);
    }

    private Intake intake(StateDatabase state) {
        Settings settings = node.settings();
        return Intake.open(
                new IntakeSettings(
                        node.archive(),
                        settings.export().refusedDirectory(),
                        settings.office().timeZone(),
                        OfficeMix.of(node.office(), state),
                        OfficeClock::machine),
                node.office().format(),
                new IntakeMemory(state.takenExports(), state.arrivals()));
    }

    /** That this node is at the files of a kind, if no other is. */
    private final class Turn implements AutoCloseable {

        private final Optional<NodeJobs.Turn> turn;

        Turn(ExportKind kind) {
            this.turn = node.jobs().begin("take-" + kind.key());
        }

        Optional<StateDatabase> state() {
            return turn.map(NodeJobs.Turn::state);
        }

        @Override
        public void close() {
            turn.ifPresent(NodeJobs.Turn::close);
        }
    }
}
