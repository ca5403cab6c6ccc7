package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.causes.ClockWatch;
import de.kontaktzyklus.reminders.clock.ClockRule;
import de.kontaktzyklus.state.StateDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks at everything around the program that {@code run} needs, one after the other. */
public final class Readiness {

    /** A folder, or a disk, that takes longer is of no use. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final ClockRule.Evidence NOTHING_KNOWN = new ClockRule.Evidence(Optional.empty(), Optional.empty());

    private final Office office;
    private final MountTable mounts;
    private final Duration patience;

    private Readiness(Office office, MountTable mounts, Duration patience) {
        this.office = office;
        this.mounts = mounts;
        this.patience = patience;
    }

    /** Of the machine on which this process runs, as its user. */
    public static Readiness of(Office office) {
        return new Readiness(office, MountTable.ofMachine(), PATIENCE);
    }

    /** The user of the machine whose rights count. */
    public static String user() {
        return FolderLooks.user();
    }

    /** Those that ask nobody outside; each is told as soon as it is made. */
    public void look(Consumer<Look> told) {
        MachineLooks machine = new MachineLooks(office, patience);
        TimeLooks times = new TimeLooks(office, office.clock());
        told.accept(times.policy());
        FolderLooks folders = FolderLooks.of(office.settings(), mounts, patience);
        ExportLooks exports = new ExportLooks(office, folders, patience);
        exports.looks().forEach(told);
        folders.looks().forEach(told);
        machine.space().forEach(told);
        List<Look> driver = machine.driver();
        driver.forEach(told);
        // Without it the database cannot be opened at all.
        boolean isDriven = driver.stream().noneMatch(look -> look.said() == Said.DRIVER_REFUSED);
        Optional<Look> database = isDriven ? Optional.of(new DatabaseLook(office).look()) : Optional.empty();
        database.ifPresent(told);
        machine.password().forEach(told);
        new CertificateLooks(
                        office.clock().now(),
                        office.clock().zone(),
                        office.settings().alarms().certificateDays())
                .looks(office.settings().smtp())
                .forEach(told);
        new ListeningLook(office.settings().watch()).looks().forEach(told);
        told.accept(times.zone());
        boolean isLedgerThere =
                database.filter(look -> look.said() == Said.DATABASE_FINE).isPresent();
        told.accept(times.clock(evidence(isLedgerThere, exports)));
        times.runs().forEach(told);
    }

    /** An older state has no ledgers that this program could ask. */
    private ClockRule.Evidence evidence(boolean isLedgerThere, ExportLooks exports) {
        ClockRule.Evidence ledgers =
                isLedgerThere ? Patiently.ask(patience, this::ledgers).orElse(NOTHING_KNOWN) : NOTHING_KNOWN;
        return new ClockRule.Evidence(
                ledgers.last(),
                Stream.concat(ledgers.newestExport().stream(), exports.newestWaiting().stream())
                        .max(Comparator.naturalOrder()));
    }

    private ClockRule.Evidence ledgers() {
        try (StateDatabase state = office.statePlace().glance()) {
            return ClockWatch.evidence(state.knownDays(), state.takenExports());
        }
    }
}
