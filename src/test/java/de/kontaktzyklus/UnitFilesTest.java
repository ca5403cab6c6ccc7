package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The units of systemd in the package for Debian. */
class UnitFilesTest {

    private static final Path FOLDER = Path.of("src/main/deb/systemd");
    private static final String ONE = "kontaktzyklus.service";
    private static final String MANY = "kontaktzyklus@.service";
    private static final String ALL = "kontaktzyklus-offices.service";

    @ParameterizedTest
    @ValueSource(strings = {ONE, MANY, ALL})
    void they_know_how_the_program_talks_and_ends(String unit) throws IOException {
        assertThat(lines(unit))
                .contains(
                        "Type=notify",
                        "NotifyAccess=all",
                        "WatchdogSec=5min",
                        "SuccessExitStatus=143",
                        "Restart=on-failure",
                        "StartLimitIntervalSec=0",
                        "RestartPreventExitStatus=1 2",
                        "User=kontaktzyklus",
                        "UMask=0027",
                        "LimitCORE=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, MANY, ALL})
    void they_shut_the_program_in(String unit) throws IOException {
        assertThat(lines(unit))
                .contains(
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "PrivateDevices=yes",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
                        "SystemCallFilter=@system-service")
                .as("Java compiles while it runs")
                .doesNotContain("MemoryDenyWriteExecute=yes")
                .as("Java reads /proc/mounts to tell disks apart, and /proc/cgroups for the limit of its memory")
                .noneMatch(line -> line.startsWith("ProcSubset="));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, MANY, ALL})
    void they_show_where_passwords_and_folders_of_the_office_go(String unit) throws IOException {
        assertThat(lines(unit))
                .anyMatch(line -> line.startsWith("#   LoadCredential=smtp.password:/etc/kontaktzyklus/credentials/"))
                .anyMatch(line -> line.startsWith("#   RequiresMountsFor="))
                .anyMatch(line -> line.startsWith("#   ReadWritePaths="));
    }

    @Test
    void they_differ_by_the_office_alone() throws IOException {
        assertThat(lines(MANY).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replace(" of the office %i", "").replace("/offices/%i", "")))
                .containsExactlyElementsOf(lines(ONE).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    @Test
    void the_one_for_all_offices_differs_by_what_it_starts() throws IOException {
        assertThat(lines(ALL)).contains("TasksMax=32768");
        assertThat(lines(ALL).stream()
                        .filter(line -> !line.startsWith("#") && !line.startsWith("TasksMax="))
                        .map(line -> line.replace(" of all offices", "")
                                .replace(" --offices /var/lib/kontaktzyklus/offices", "")
                                .replace("/offices/kontaktzyklus.properties", "/config/kontaktzyklus.properties")))
                .containsExactlyElementsOf(lines(ONE).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    private static List<String> lines(String unit) throws IOException {
        return Files.readAllLines(FOLDER.resolve(unit));
    }
}
