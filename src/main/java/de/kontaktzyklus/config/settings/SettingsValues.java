package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.config.Problem;
import java.net.URI;
import java.net.URISyntaxException;
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
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads settings by the type of their value, and refuses what is not allowed. */
final class SettingsValues {

    private static final Pattern FILE_PATTERN = Pattern.compile("[^/\\\\:|\"<>\\p{Cntrl}]+");
    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9._-]*");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]|::1");
    /** A name, or an address in brackets as RFC 5321, 4.1.3 has it; or empty. */
    private static final Pattern EHLO_NAME =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9.]+]|\\[IPv6:[0-9A-Fa-f:.]+])?");

    /** Secrets go there: not in plain, but to this machine. */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "https://[^\\s/?#@]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?(/[^\\s?#]*)?");

    /**
     * Where a browser or a file manager finds a folder: no query behind it, as names of files follow, and no user and
     * password in it, as it stands in mails.
     */
    private static final Pattern LINK_BASE = Pattern.compile("(https?://[^\\s/?#@\\\\<>\"]+(/[^?#\\\\<>\"\\p{Cntrl}]*)?"
            + "|file://[^\\s/?#@\\\\<>\"]*/[^?#\\\\<>\"\\p{Cntrl}]+"
            + "|\\\\\\\\[^\\s\\\\/?#:*<>|\"]+(\\\\[^\\\\/?:*<>|\"\\p{Cntrl}]+)+\\\\?)?");

    /** User and password have their own keys; in the address they, or the password of a key, would be in logs. */
    private static final Pattern DATABASE_URL =
            Pattern.compile("(jdbc:postgresql://(?!\\S*[?&](?i:user|[^&=]*(pass|password|passwd|pwd|secret|token))=)"
                    + "[^\\s/?@]+/[^\\s/?]+(\\?\\S*)?)?");

    /** A name that PostgreSQL neither folds nor keeps for itself, within its length. */
    private static final Pattern SCHEMA = Pattern.compile("((?!pg_)[a-z][a-z0-9_-]{0,62})?");

    private static final Pattern LINE_OF_TEXT = Pattern.compile("[^\\p{Cntrl}]*");
    private static final Map<String, Locale> LANGUAGES = Map.of("de", Locale.GERMAN, "en", Locale.ENGLISH);

    private final SettingsText text;
    private final Path home;

    SettingsValues(SettingsText text, Path home) {
        this.text = text;
        this.home = home;
    }

    /** One line of text. */
    String line(String key) {
        return matching(key, LINE_OF_TEXT, Problem.NO_LINE_OF_TEXT);
    }

    /** One line of text that is not empty. */
    String nonEmptyLine(String key) {
        return text.read(
                key,
                value -> Optional.of(value)
                        .filter(line ->
                                !line.isEmpty() && LINE_OF_TEXT.matcher(line).matches()),
                "",
                Problem.EMPTY_LINE_OF_TEXT);
    }

    int number(String key, int least, int most) {
        return text.read(key, value -> within(value, least, most), least, Problem.NO_NUMBER, least, most);
    }

    /** The same, or empty if the value is empty. */
    OptionalInt numberIfAny(String key, int least, int most) {
        return text.read(
                key,
                value -> value.isEmpty()
                        ? Optional.of(OptionalInt.empty())
                        : within(value, least, most).map(OptionalInt::of),
                OptionalInt.empty(),
                Problem.NO_NUMBER_OR_EMPTY,
                least,
                most);
    }

    /** The same, or empty where the word {@code off} stands. */
    OptionalInt numberOrOff(String key, int least, int most) {
        return text.read(
                key,
                value -> "off".equals(value)
                        ? Optional.of(OptionalInt.empty())
                        : within(value, least, most).map(OptionalInt::of),
                OptionalInt.empty(),
                Problem.NO_NUMBER_OR_OFF,
                least,
                most);
    }

    private static Optional<Integer> within(String value, int least, int most) {
        return Amounts.number(value)
                .filter(number -> least <= number && number <= most)
                .map(Math::toIntExact);
    }

    boolean flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false));
    }

    <T> T oneOf(String key, Map<String, T> choices) {
        T any = choices.values().iterator().next();
        return choice(key, choices).orElse(any);
    }

    private <T> Optional<T> choice(String key, Map<String, T> choices) {
        return text.read(
                key,
                value -> choices.containsKey(value)
                        ? Optional.of(Optional.ofNullable(choices.get(value)))
                        : Optional.empty(),
                Optional.empty(),
                Problem.NONE_OF_THE_WORDS,
                choices.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    /** For a key that only routes read, as a placeholder: a wrong value stops the start as well. */
    void checkDuration(String key, Duration least, Duration most) {
        duration(key, least, most);
    }

    Duration duration(String key, Duration least, Duration most) {
        return text.read(
                key,
                value -> Amounts.duration(value)
                        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0),
                least,
                Problem.NO_DURATION,
                Amounts.unitsOfTime(),
                Amounts.words(least),
                Amounts.words(most));
    }

    Span span(String key, Span least, Span most) {
        return text.read(
                key,
                value -> Amounts.span(value).filter(span -> !isLonger(least, span) && !isLonger(span, most)),
                least,
                Problem.NO_LENGTH_OF_TIME,
                Amounts.unitsOfCalendar(),
                Amounts.words(least),
                Amounts.words(most));
    }

    /** Months differ in length; any month is good enough here. */
    private static boolean isLonger(Span one, Span other) {
        return one.after(LocalDate.EPOCH).isAfter(other.after(LocalDate.EPOCH));
    }

    /** In bytes. */
    long size(String key, long least, long most) {
        return text.read(
                key,
                value -> Amounts.bytes(value).filter(bytes -> least <= bytes && bytes <= most),
                least,
                Problem.NO_SIZE,
                Amounts.unitsOfSize(),
                Amounts.words(least),
                Amounts.words(most));
    }

    /** Absolute; a relative path starts at the installation folder. */
    Path path(String key) {
        Path path = text.read(
                key,
                value ->
                        value.isEmpty() ? Optional.empty() : Amounts.path(value).map(home::resolve),
                home,
                Problem.NO_PATH);
        Path absolute = path.toAbsolutePath().normalize();
        text.makeEffective(key, absolute.toString());
        return absolute;
    }

    /** The same, or empty if the value is empty. */
    Optional<Path> pathIfAny(String key) {
        Path path = text.read(key, value -> Amounts.path(value).map(home::resolve), home, Problem.NO_PATH_OR_EMPTY);
        if (path.equals(home.resolve(""))) {
            return Optional.empty();
        }
        Path absolute = path.toAbsolutePath().normalize();
        text.makeEffective(key, absolute.toString());
        return Optional.of(absolute);
    }

    /** The name of a region: the schedule reads a bare offset such as +02:00 as Greenwich and does not complain. */
    ZoneId zone(String key) {
        return text.read(
                key,
                value -> Optional.of(value)
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .map(ZoneId::of),
                ZoneOffset.UTC,
                Problem.NO_TIME_ZONE);
    }

    Locale language(String key) {
        return oneOf(key, LANGUAGES);
    }

    /** Empty where it is missing or not allowed. */
    Optional<Locale> languageIfAny(String key) {
        return choice(key, LANGUAGES);
    }

    String filePattern(String key) {
        return matching(key, FILE_PATTERN, Problem.NO_FILE_PATTERN);
    }

    /** A regular expression; it has to match a whole value. */
    Pattern regex(String key) {
        return text.read(key, SettingsValues::compiled, Pattern.compile(""), Problem.NO_REGULAR_EXPRESSION);
    }

    private static Optional<Pattern> compiled(String value) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(value));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Words with commas between them; may be empty. */
    List<String> words(String key) {
        return text.read(key, value -> Optional.of(listed(value)), List.of(), Problem.NO_LINE_OF_TEXT);
    }

    /** Dates as exports write them, with commas between them; may be empty. */
    List<String> dates(String key) {
        return text.read(
                key,
                value -> Optional.of(listed(value)).filter(all -> all.stream().allMatch(Amounts::isDate)),
                List.of(),
                Problem.NO_DATES);
    }

    private static List<String> listed(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    String suffix(String key) {
        return matching(key, SUFFIX, Problem.NO_SUFFIX);
    }

    String host(String key) {
        return matching(key, HOST, Problem.NO_HOST);
    }

    /** By which the program introduces itself, or empty. */
    String ehloName(String key) {
        return matching(key, EHLO_NAME, Problem.NO_EHLO_NAME);
    }

    /** With TLS, or of this machine, or empty. */
    String webAddressOrEmpty(String key) {
        return text.read(
                key, value -> Optional.of(value).filter(SettingsValues::isWebAddress), "", Problem.NO_WEB_ADDRESS);
    }

    /** The same where whoever knows the address may use it. */
    Secret secretWebAddressOrEmpty(String key) {
        return text.secret(key, SettingsValues::isWebAddress, Problem.NO_WEB_ADDRESS);
    }

    /** A pattern alone lets through what no program can call, such as {@code https://host/{id}}. */
    private static boolean isWebAddress(String value) {
        if (value.isEmpty()) {
            return true;
        }
        try {
            return WEB_ADDRESS.matcher(value).matches() && new URI(value).getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** A program that is there and may be started, with its arguments; or none. */
    Command commandOrEmpty(String key) {
        return text.readCommand(key, Command::of, Command.NONE, Problem.NO_COMMAND);
    }

    /** Of a folder that readers reach, or empty. */
    String linkBase(String key) {
        return matching(key, LINK_BASE, Problem.NO_LINK_BASE);
    }

    /** Of a PostgreSQL database, or empty. */
    String databaseUrl(String key) {
        return matching(key, DATABASE_URL, Problem.NO_DATABASE_URL);
    }

    /** Of a PostgreSQL database, or empty. */
    String schema(String key) {
        return matching(key, SCHEMA, Problem.NO_SCHEMA);
    }

    /** An address or {@code name <address>}. */
    String sender(String key) {
        return text.read(key, value -> Optional.of(value).filter(Addresses::isSender), "", Problem.NO_SENDER);
    }

    String addressOrEmpty(String key) {
        return text.read(
                key,
                value -> Optional.of(value).filter(address -> address.isEmpty() || Addresses.isAddress(address)),
                "",
                Problem.NO_ADDRESS_OR_EMPTY);
    }

    /** An address in one of the domains. */
    String addressIn(String key, List<String> domains) {
        return text.read(
                key,
                value -> Optional.of(value)
                        .filter(Addresses::isAddress)
                        .filter(address -> domains.contains(Addresses.domain(address))),
                "",
                Problem.NO_ADDRESS_OF_DOMAINS,
                String.join(", ", domains));
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
                List.of(),
                Problem.NO_DOMAINS);
    }

    Secret secret(String key) {
        return text.secret(key);
    }

    private String matching(String key, Pattern pattern, Problem problem) {
        return text.read(
                key,
                value -> Optional.of(value).filter(it -> pattern.matcher(it).matches()),
                "",
                problem);
    }
}
