package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.cases.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads settings by the type of their value: what is asked for is what is allowed. */
final class SettingsValues {

    private static final Pattern FILE_PATTERN = Pattern.compile("[^/\\\\:|\"<>\\p{Cntrl}]+");
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9._-]*");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]|::1");
    /** User and password have keys of their own; in the address they would stand in logs. */
    private static final Pattern DATABASE_URL =
            Pattern.compile("(jdbc:postgresql://(?!\\S*[?&](user|password)=)[^\\s/?@]+/[^\\s/?]+(\\?\\S*)?)?");

    private static final Pattern LINE_OF_TEXT = Pattern.compile("[^\\p{Cntrl}]*");
    /** Quartz: seconds to day of week, and an optional year. */
    private static final Pattern CRON = Pattern.compile("\\S+ \\S+ \\S+ \\S+ \\S+ \\S+( \\S+)?");

    private final SettingsText text;
    private final Path home;

    SettingsValues(SettingsText text, Path home) {
        this.text = text;
        this.home = home;
    }

    /** One line of text. */
    String line(String key) {
        return matching(key, LINE_OF_TEXT, "one line of text");
    }

    /** One line of text that is not empty. */
    String nonEmptyLine(String key) {
        return text.read(
                key,
                value -> Optional.of(value)
                        .filter(line ->
                                !line.isEmpty() && LINE_OF_TEXT.matcher(line).matches()),
                "one line of text, not empty",
                "");
    }

    int number(String key, int least, int most) {
        return text.read(
                key,
                value -> Amounts.number(value)
                        .filter(number -> least <= number && number <= most)
                        .map(Math::toIntExact),
                "a whole number from " + least + " to " + most,
                least);
    }

    /** The same, or empty where none is named. */
    OptionalInt numberIfAny(String key, int least, int most) {
        return text.read(
                key,
                value -> value.isEmpty()
                        ? Optional.of(OptionalInt.empty())
                        : Amounts.number(value)
                                .filter(number -> least <= number && number <= most)
                                .map(number -> OptionalInt.of(Math.toIntExact(number))),
                "empty or a whole number from " + least + " to " + most,
                OptionalInt.empty());
    }

    boolean flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false));
    }

    <T> T oneOf(String key, Map<String, T> choices) {
        String allowed = choices.keySet().stream().sorted().collect(Collectors.joining(", "));
        T any = choices.values().iterator().next();
        return text.read(key, value -> Optional.ofNullable(choices.get(value)), allowed, any);
    }

    Duration duration(String key, Duration least, Duration most) {
        return text.read(
                key,
                value -> Amounts.duration(value)
                        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0),
                "a whole number and ms, s, m or h, from " + Amounts.words(least) + " to " + Amounts.words(most),
                least);
    }

    Span span(String key, Span least, Span most) {
        return text.read(
                key,
                value -> Amounts.span(value).filter(span -> !isLonger(least, span) && !isLonger(span, most)),
                "a whole number and days, weeks or months, from " + Amounts.words(least) + " to " + Amounts.words(most),
                least);
    }

    /** Months differ; here any month will do. */
    private static boolean isLonger(Span one, Span other) {
        return one.after(LocalDate.EPOCH).isAfter(other.after(LocalDate.EPOCH));
    }

    /** In bytes. */
    long size(String key, long least, long most) {
        return text.read(
                key,
                value -> Amounts.bytes(value).filter(bytes -> least <= bytes && bytes <= most),
                "a whole number and KB, MB or GB, from 1KB to 100GB",
                least);
    }

    /** Absolute; a relative path starts at the installation folder. */
    Path path(String key) {
        Path path = text.read(
                key,
                value ->
                        value.isEmpty() ? Optional.empty() : Amounts.path(value).map(home::resolve),
                "a path",
                home);
        Path absolute = path.toAbsolutePath().normalize();
        text.makeEffective(key, absolute.toString());
        return absolute;
    }

    /** The same, or empty where none is named. */
    Optional<Path> pathIfAny(String key) {
        Path path = text.read(key, value -> Amounts.path(value).map(home::resolve), "empty or a path", home);
        if (path.equals(home.resolve(""))) {
            return Optional.empty();
        }
        Path absolute = path.toAbsolutePath().normalize();
        text.makeEffective(key, absolute.toString());
        return Optional.of(absolute);
    }

    /** A region, because a schedule takes a bare offset such as +02:00 for Greenwich without a word. */
    ZoneId zone(String key) {
        return text.read(
                key,
                value -> Optional.of(value)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of),
                "the name of a time zone such as Europe/Berlin",
                ZoneOffset.UTC);
    }

    Locale language(String key) {
        return oneOf(key, Map.of("de", Locale.GERMAN, "en", Locale.ENGLISH));
    }

    /** Only its form: whether Quartz understands it, and which hours are refused, the office knows. */
    String cron(String key) {
        return matching(key, CRON, "a Quartz cron expression of six or seven fields");
    }

    String filePattern(String key) {
        return matching(key, FILE_PATTERN, "a file name with * and ?, without a folder");
    }

    String suffix(String key) {
        return matching(key, SUFFIX, "empty, or letters, digits, dot, dash and underscore");
    }

    String host(String key) {
        return matching(key, HOST, "a host name or IP address");
    }

    /** Of a PostgreSQL database, or empty. */
    String databaseUrl(String key) {
        return matching(
                key, DATABASE_URL, "empty, or jdbc:postgresql://host:port/database without user and password in it");
    }

    /** An address or {@code name <address>}. */
    String sender(String key) {
        return text.read(
                key, value -> Optional.of(value).filter(Addresses::isSender), "an address, or name <address>", "");
    }

    String addressOrEmpty(String key) {
        return text.read(
                key,
                value -> Optional.of(value).filter(address -> address.isEmpty() || Addresses.isAddress(address)),
                "empty or an address",
                "");
    }

    /** An address in one of the domains. */
    String addressIn(String key, List<String> domains) {
        return text.read(
                key,
                value -> Optional.of(value)
                        .filter(Addresses::isAddress)
                        .filter(address -> domains.contains(Addresses.domain(address))),
                "an address in one of mail.allowed-domains (" + String.join(", ", domains) + ")",
                "");
    }

    /** In lower case. */
    List<String> domains(String key) {
        return text.read(
                key,
                value -> {
                    List<String> domains = Arrays.stream(value.split(",", -1))
                            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                            .toList();
                    return Optional.of(domains).filter(all -> all.stream().allMatch(Addresses::isDomain));
                },
                "one or more domains with commas between",
                List.of());
    }

    Secret secret(String key) {
        return text.secret(key);
    }

    private String matching(String key, Pattern pattern, String allowed) {
        return text.read(
                key,
                value -> Optional.of(value).filter(it -> pattern.matcher(it).matches()),
                allowed,
                "");
    }
}
