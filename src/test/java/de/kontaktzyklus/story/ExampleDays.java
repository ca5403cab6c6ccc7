package de.kontaktzyklus.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files of an office as they were exported, played through the real routes, and what arrived on each day. */
final class ExampleDays {

    private static final Path FILES = Path.of("src/test/resources/examples/days");

    private final StoryOffice office;
    private final Path files;
    private final Map<LocalDate, List<Mail>> arrived = new LinkedHashMap<>();

    ExampleDays(StoryOffice office, String name) {
        this.office = office;
        this.files = FILES.resolve(name);
    }

    StoryOffice office() {
        return office;
    }

    /** The files of a folder, or those whose name begins so, lie in the export folder; then the day goes by. */
    ExampleDays live(LocalDate day, String... prefixes) throws Exception {
        for (String prefix : prefixes) {
            lay(prefix);
        }
        arrived.put(day, office.live(day));
        return this;
    }

    private void lay(String prefix) throws IOException {
        Path folder = files.resolve(prefix);
        Path from = Files.isDirectory(folder) ? folder : files;
        try (Stream<Path> found = Files.list(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                if (from.equals(folder) || file.getFileName().toString().startsWith(prefix)) {
                    Files.copy(file, office.exports().resolve(file.getFileName()));
                }
            }
        }
    }

    /** @throws IllegalArgumentException if that day did not go by: then nothing is known of it */
    List<Mail> all(String day) {
        return Optional.ofNullable(arrived.get(LocalDate.parse(day)))
                .orElseThrow(() -> new IllegalArgumentException("Did not go by: " + day));
    }

    /** Without what the administrator got. */
    List<Mail> on(String day) {
        return all(day).stream().filter(mail -> !mail.kind().equals("alarm")).toList();
    }

    /** What somebody got on a day; empty for nothing. */
    String text(String day, String recipient) {
        return on(day).stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(Mail::text)
                .reduce("", (before, next) -> before + next)
                .replace("\r\n", "\n");
    }

    /** What such a mail says of a customer: from the line with the number to the next one, with its mark. */
    Optional<String> row(String day, String recipient, String customer) {
        String number = Pattern.quote(customer);
        return Pattern.compile("(?m)^(?:NEU)? *" + number + "(?![0-9]).*(?:\\n {6}.*)*")
                .matcher(text(day, recipient))
                .results()
                .map(found -> found.group().replaceAll("\\s+", " ").strip())
                .reduce((one, other) -> one + " | " + other);
    }

    /** Under which heading of its list such a mail names a customer, whether it is to be called first or not. */
    String section(String day, String recipient, String customer) {
        String heading = "";
        String before = "";
        for (String line : text(day, recipient).lines().toList()) {
            if (!line.isEmpty() && line.chars().allMatch(sign -> sign == '-')) {
                heading = before;
            }
            if (line.contains(customer) && !line.matches(" +[0-9]\\. .*")) {
                return heading.replaceAll(" \\([0-9]+\\)$", "");
            }
            before = line;
        }
        return "";
    }
}
