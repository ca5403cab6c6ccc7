package de.kontaktzyklus.faults.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks that a log says nothing about a person, whatever goes wrong: it has no customer number of the invented office.
 */
public final class Discretion {

    private static final Pattern CUSTOMER = Pattern.compile("\\b\\d{3}[A-Z]\\d{6}\\b");

    private Discretion() {}

    public static Damage of(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> CUSTOMER.matcher(line).find())
                .toList();
        return Damage.corrupted(lines.size(), "customer numbers in the log");
    }
}
