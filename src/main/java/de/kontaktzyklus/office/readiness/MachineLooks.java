package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.files.FolderTrial;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.causes.FreeSpace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Disks, programs that may be started from them, and what only the service may know. */
final class MachineLooks {

    private final Office office;
    private final Duration patience;

    MachineLooks(Office office, Duration patience) {
        this.office = office;
        this.patience = patience;
    }

    List<Look> space() {
        FreeSpace space = FreeSpace.of(office.settings());
        return Patiently.ask(patience, space::disks)
                .map(disks -> disks.stream().map(disk -> look(space, disk)).toList())
                .orElseGet(() -> List.of(Look.at(Said.SPACE_SILENT, patience.toSeconds())));
    }

    private static Look look(FreeSpace space, FreeSpace.Disk disk) {
        return Look.at(
                space.isLow(disk) ? Said.SPACE_LOW : Said.SPACE_FINE,
                FolderLooks.shown(disk.folder()),
                disk.freeMegabytes(),
                space.fewestMegabytes());
    }

    /** The library of the embedded database is a program that is started where it was unpacked. */
    List<Look> driver() {
        boolean isServer = office.statePlace().server().isPresent();
        Said refused = isServer ? Said.DRIVER_REFUSED_FOR_BACKUPS : Said.DRIVER_REFUSED;
        return Patiently.ask(patience, () -> driver(office.statePlace().driverFolder(), refused)).stream()
                .toList();
    }

    private static Look driver(Path folder, Said refused) {
        return Look.at(FolderTrial.in(folder).runsPrograms() ? Said.DRIVER_FINE : refused, folder.toString());
    }

    /**
     * Empty where there is none to know. The service may know a password that this call does not; those of the mailbox
     * and of tokens are asked for with the settings.
     */
    List<Look> password() {
        Settings.Smtp smtp = office.settings().smtp();
        boolean isMissing = !smtp.user().isEmpty()
                && !smtp.oauth2().isUsed()
                && smtp.password().reveal().isEmpty();
        return isMissing ? List.of(Look.at(Said.PASSWORD_UNKNOWN, "smtp.user", "smtp.password")) : List.of();
    }
}
