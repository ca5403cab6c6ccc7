package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.files.FolderTrial;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.causes.FreeSpace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Disks, programs that may be started from them, and the way by which alarms go out beside the mail. */
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

    /** What the settings promise, and nobody has looked at yet. */
    List<Look> settings() {
        Settings settings = office.settings();
        List<Look> looks = new ArrayList<>();
        settings.alarms().command().stream().findFirst().map(MachineLooks::command).ifPresent(looks::add);
        Stream.of(
                        password(
                                "smtp",
                                settings.smtp().user(),
                                settings.smtp().oauth2(),
                                settings.smtp().password().reveal()),
                        password(
                                "bounces",
                                settings.bounces().read() ? settings.bounces().user() : "",
                                settings.bounces().oauth2(),
                                settings.bounces().password().reveal()))
                .flatMap(List::stream)
                .forEach(looks::add);
        return looks;
    }

    private static Look command(String program) {
        return Look.at(Files.isExecutable(Path.of(program)) ? Said.COMMAND_FINE : Said.COMMAND_MISSING, program);
    }

    /** The service may know a password that this call does not. */
    private static List<Look> password(String where, String user, Settings.OAuth2 oauth2, String password) {
        String secret = oauth2.isUsed() ? oauth2.clientSecret().reveal() : password;
        String key = oauth2.isUsed() ? where + ".oauth2.client-secret" : where + ".password";
        return user.isEmpty() || !secret.isEmpty()
                ? List.of()
                : List.of(Look.at(Said.PASSWORD_UNKNOWN, where + ".user", key));
    }
}
