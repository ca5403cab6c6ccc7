package de.kontaktzyklus.office.readiness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Linux machine mounts where. A share that is not mounted leaves an empty folder behind that looks as if all
 * were well; but the machine knows that it should be there.
 *
 * @param planned table of what is to be mounted; where there is none, nothing is
 * @param mounted table of what is
 */
record MountTable(Path planned, Path mounted) {

    private static final int PLACE = 1;

    /** A blank in a path is written so. */
    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

    static MountTable ofMachine() {
        return new MountTable(Path.of("/etc/fstab"), Path.of("/proc/self/mounts"));
    }

    /** The place above or at a folder where something should be mounted and is not. */
    Optional<Path> missingFor(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        List<Path> there = places(mounted);
        return there.isEmpty()
                ? Optional.empty()
                : places(planned).stream()
                        .filter(place -> place.getNameCount() > 0 && whole.startsWith(place))
                        .filter(place -> !there.contains(place))
                        .findFirst();
    }

    private static List<Path> places(Path table) {
        try (Stream<String> lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
            return lines.map(String::strip)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s+", -1)))
                    .filter(fields -> fields.size() > PLACE && fields.get(PLACE).startsWith("/"))
                    .map(fields -> Path.of(plain(fields.get(PLACE))).normalize())
                    .toList();
        } catch (IOException | RuntimeException noSuchTable) {
            return List.of();
        }
    }

    private static String plain(String written) {
        byte[] bytes = OCTAL.matcher(written)
                .replaceAll(code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 8))))
                .getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
