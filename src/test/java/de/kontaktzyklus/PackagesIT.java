package de.kontaktzyklus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.junit.jupiter.api.Test;

/** The packages that are handed out: they hold what the folder holds, and the one for Debian what it needs. */
class PackagesIT {

    private static final Path PACKAGE = Path.of("target/kontaktzyklus");
    private static final Path JAR = PACKAGE.resolve("lib/kontaktzyklus.jar");

    @Test
    void tar_gz_and_zip_hold_the_same_as_the_folder() throws IOException {
        Map<String, Long> folder = sumsOfFolder();

        try (InputStream file = open("-*.tar.gz");
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            assertThat(sums(tar)).isEqualTo(folder);
        }
        try (InputStream file = open("-*.zip");
                ZipArchiveInputStream zip = new ZipArchiveInputStream(file)) {
            assertThat(sums(zip)).isEqualTo(folder);
        }
    }

    @Test
    void what_is_new_and_how_to_update_comes_along() {
        assertThat(PACKAGE.resolve("CHANGELOG.md")).hasSameTextualContentAs(Path.of("CHANGELOG.md"));
        assertThat(PACKAGE.resolve("UPGRADING.md")).hasSameTextualContentAs(Path.of("UPGRADING.md"));
    }

    @Test
    void in_the_archive_only_programs_may_be_run() throws IOException {
        try (InputStream file = open("-*.tar.gz");
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                boolean isProgram = entry.isDirectory() || entry.getName().contains("/bin/");
                assertThat(entry.getMode() & 0777).as(entry.getName()).isEqualTo(isProgram ? 0755 : 0644);
            }
        }
    }

    @Test
    void the_class_path_is_a_list_of_the_libraries_that_are_there() throws IOException {
        String listed;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            listed = jar.getManifest().getMainAttributes().getValue("Class-Path");
        }
        try (Stream<Path> files = Files.walk(PACKAGE.resolve("lib"))) {
            assertThat(listed.split(" ", -1))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".jar") && !name.equals("kontaktzyklus.jar"))
                            .toList());
        }
    }

    @Test
    void the_debian_package_holds_the_program_and_keeps_the_settings() throws IOException {
        Map<String, TarArchiveEntry> data = new LinkedHashMap<>();
        debian("data.tar.gz").forEach((name, file) -> data.put(name, file.entry()));

        assertThat(data)
                .containsKeys(
                        "./usr/bin/kontaktzyklus",
                        "./usr/sbin/kontaktzyklus-add-office",
                        "./usr/lib/systemd/system/kontaktzyklus.service",
                        "./usr/lib/systemd/system/kontaktzyklus-offices.service",
                        "./usr/lib/systemd/system/kontaktzyklus@.service",
                        "./usr/share/kontaktzyklus/bin/share-classes",
                        "./usr/share/kontaktzyklus/lib/kontaktzyklus.jar",
                        "./usr/share/kontaktzyklus/routes/010-take-exports.camel.yaml",
                        "./usr/share/doc/kontaktzyklus/copyright",
                        "./usr/share/doc/kontaktzyklus/changelog.gz",
                        "./usr/share/doc/kontaktzyklus/UPGRADING.md",
                        "./usr/share/doc/kontaktzyklus/sbom.cdx.json",
                        "./usr/share/doc/kontaktzyklus/licences/THIRD-PARTY.txt",
                        "./etc/kontaktzyklus/routes/")
                .allSatisfy((name, entry) -> {
                    boolean isProgram = entry.isDirectory() || name.matches("./usr/.*bin/.*");
                    assertThat(entry.getMode() & 07777).as(name).isEqualTo(isProgram ? 0755 : 0644);
                    assertThat(entry.getLongUserId()).as(name).isZero();
                    assertThat(entry.getUserName()).as(name).isEqualTo("root");
                });
        assertThat(text("conffiles").lines())
                .as("everything in /etc, and nothing else")
                .containsExactlyInAnyOrderElementsOf(data.values().stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(entry -> entry.getName().substring(1))
                        .filter(name -> name.startsWith("/etc/"))
                        .toList());
        assertThat(data.keySet().stream().filter(name -> name.endsWith(".jar"))).hasSize(jarsOfFolder());
    }

    @Test
    void its_scripts_can_be_run_and_it_asks_for_java() throws IOException {
        Map<String, DebianFile> control = debian("control.tar.gz");
        assertThat(control).containsKeys("./postinst", "./prerm", "./postrm");

        for (String script : List.of("./postinst", "./prerm", "./postrm")) {
            DebianFile file = Objects.requireNonNull(control.get(script));
            assertThat(file.entry().getMode() & 0777).as(script).isEqualTo(0755);
            assertThat(file.text()).startsWith("#!/bin/sh\n").contains("set -e\n");
        }
        assertThat(text("control"))
                .contains("Package: kontaktzyklus\n", "Architecture: all\n", "java17-runtime-headless", "adduser");
        assertThat(text("postinst"))
                .contains("adduser --system", "0750", "share-classes")
                .doesNotContain("systemctl enable");
        assertThat(text("prerm"))
                .as("systemctl takes no patterns here")
                .contains("systemctl disable --quiet kontaktzyklus.service kontaktzyklus-offices.service"
                        + " kontaktzyklus@.service");
    }

    private static String text(String controlFile) throws IOException {
        return Objects.requireNonNull(debian("control.tar.gz").get("./" + controlFile), controlFile)
                .text();
    }

    private record DebianFile(TarArchiveEntry entry, String text) {}

    /** Without the content of binary files, which is long. */
    private static Map<String, DebianFile> debian(String member) throws IOException {
        Map<String, DebianFile> files = new LinkedHashMap<>();
        try (InputStream file = open("_*_all.deb");
                ArArchiveInputStream deb = new ArArchiveInputStream(file)) {
            ArchiveEntry part = deb.getNextEntry();
            while (!part.getName().equals(member)) {
                part = deb.getNextEntry();
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(deb.readAllBytes())));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String text =
                        member.startsWith("control") ? new String(tar.readAllBytes(), StandardCharsets.UTF_8) : "";
                files.put(entry.getName(), new DebianFile(entry, text));
            }
        }
        return files;
    }

    /** The newest, as a build with another version may lie beside it. */
    private static InputStream open(String ending) throws IOException {
        try (var found = Files.newDirectoryStream(Path.of("target"), "kontaktzyklus" + ending)) {
            Path newest = null;
            for (Path file : found) {
                if (newest == null
                        || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(newest)) > 0) {
                    newest = file;
                }
            }
            assertThat(newest).as("target/kontaktzyklus" + ending).isNotNull();
            return new BufferedInputStream(Files.newInputStream(newest));
        }
    }

    private static int jarsOfFolder() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGE.resolve("lib"))) {
            return (int) files.filter(file -> file.toString().endsWith(".jar")).count();
        }
    }

    /** What is made by running the program there does not count. */
    private static Map<String, Long> sumsOfFolder() throws IOException {
        try (Stream<Path> files = Files.walk(PACKAGE)) {
            Map<String, Long> sums = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(PACKAGE.resolve("cache")))
                    .filter(file -> !file.startsWith(PACKAGE.resolve("data")) || file.endsWith("README.txt"))
                    .forEach(file -> sums.put(PACKAGE.relativize(file).toString(), sum(read(file))));
            return sums;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the path below the one folder in which everything lies. */
    private static Map<String, Long> sums(ArchiveInputStream<?> archive) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (!entry.isDirectory()) {
                sums.put(entry.getName().replaceFirst("^[^/]+/", ""), sum(archive.readAllBytes()));
            }
        }
        return sums;
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
