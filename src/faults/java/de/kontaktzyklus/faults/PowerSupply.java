package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Folders;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The power of an office's machine. While it is on, the shim keeps an image of what each fsync has promised; when it is
 * cut, the office's folder becomes what that image holds, and nothing else.
 */
final class PowerSupply {

    private final OfficeFolder office;
    private final Path shim;
    private int cuts;

    private PowerSupply(OfficeFolder office, Path shim) {
        this.office = office;
        this.shim = shim;
    }

    /** What lies in the folder now is on disk. */
    static PowerSupply on(OfficeFolder office, Path shim) throws IOException, InterruptedException {
        PowerSupply power = new PowerSupply(office, shim);
        power.turnOn();
        return power;
    }

    private void turnOn() throws IOException, InterruptedException {
        Files.createDirectories(image().resolve("files"));
        Files.createDirectories(image().resolve("folders"));
        office.withEnvironment("FAULTS_IMAGE", image().toString())
                .withEnvironment("FAULTS_ROOTS", office.folder().toString());
        List<String> sync = new ArrayList<>(List.of("sync"));
        try (Stream<Path> present = Files.walk(office.folder())) {
            present.forEach(path -> sync.add(path.toString()));
        }
        ProcessBuilder all = new ProcessBuilder(sync).inheritIO();
        all.environment().put("LD_PRELOAD", shim.toString());
        all.environment().put("FAULTS_IMAGE", image().toString());
        all.environment().put("FAULTS_ROOTS", office.folder().toString());
        if (all.start().waitFor() != 0) {
            throw new IOException("The folder of the office cannot be synced");
        }
        Files.deleteIfExists(syncs());
    }

    /** One line for each fsync and fdatasync since the power came on: "file" or "folder", and the path. */
    List<String> counted() throws IOException {
        return Files.exists(syncs()) ? Files.readAllLines(syncs()) : List.of();
    }

    private Path syncs() {
        return image().resolve("syncs");
    }

    /** After the program was killed: only what was promised is left, and the power is on again. */
    void cut() throws IOException, InterruptedException {
        String home = identity(office.folder());
        Path lost = office.folder().resolveSibling(office.folder().getFileName() + ".before-cut-" + cuts);
        Files.move(office.folder(), lost);
        restoreFolder(home, office.folder());
        Folders.delete(lost);
        Folders.delete(image());
        cuts++;
        turnOn();
    }

    private void restoreFolder(String id, Path target) throws IOException {
        Files.createDirectories(target);
        Path names = image().resolve("folders").resolve(id);
        if (!Files.exists(names)) {
            return; // the folder is there, what was put into it is not
        }
        for (String entry : Files.readAllLines(names)) {
            String[] parts = entry.split(" ", 3);
            Path child = target.resolve(parts[2]);
            if (parts[1].equals("folder")) {
                restoreFolder(parts[0], child);
            } else if (parts[1].equals("link")) {
                String to = Files.readString(image().resolve("files").resolve(parts[0]));
                Files.createSymbolicLink(child, child.getFileSystem().getPath(to));
            } else {
                restoreFile(parts[0], child);
            }
        }
    }

    /** One whose name is on disk and whose content never was is empty. */
    private void restoreFile(String id, Path target) throws IOException {
        Path content = image().resolve("files").resolve(id);
        if (Files.exists(content)) {
            Files.copy(content, target);
        } else {
            Files.createFile(target);
        }
    }

    private Path image() {
        return office.folder().resolveSibling(office.folder().getFileName() + ".image-" + cuts);
    }

    /** Inode and birth, as the shim writes it. */
    private static String identity(Path path) throws IOException, InterruptedException {
        Process stat = new ProcessBuilder("stat", "-c", "%i-%.9W", path.toString()).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(stat.getInputStream(), StandardCharsets.UTF_8))) {
            Optional<String> id = Optional.ofNullable(out.readLine());
            stat.waitFor();
            return id.orElseThrow(() -> new IOException("No identity of " + path));
        }
    }
}
