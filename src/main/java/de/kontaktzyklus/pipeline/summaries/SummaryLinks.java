package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.mail.SummaryNotice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where readers find the files of the summaries: below the base that the office names, because the path on this machine
 * says nothing to them.
 */
public final class SummaryLinks {

    private static final String SHARE = "\\\\";

    /** What no address takes as it is. Source: RFC 3986, 2.3. */
    private static final Pattern OF_NAME = Pattern.compile("[^A-Za-z0-9._~-]");

    /**
     * The same of a base: what divides an address stays, and what is encoded already. Source: RFC 3986, 2.1 and 2.2.
     */
    private static final Pattern OF_BASE = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%A-Za-z0-9._~:/@!$&'()*+,;=\\[\\]-]");

    private static final Pattern LAST_SLASHES = Pattern.compile("(?<=[^/\\\\])[/\\\\]+$");

    private final String base;
    private final Path directory;

    /**
     * @param base an address with https:, http: or file:, or a share such as {@code \\server\share}; empty for the path
     *     on this machine
     * @param directory the folder of the summaries on this machine, which readers find at the base
     */
    public SummaryLinks(String base, Path directory) {
        this.base = LAST_SLASHES.matcher(base).replaceFirst("");
        this.directory = directory;
    }

    /** A file of the summaries, as its reader is told of it. */
    SummaryNotice.Place of(Path file) {
        if (base.isEmpty() || !file.startsWith(directory)) {
            return SummaryNotice.Place.onThisMachine(file.toString());
        }
        List<String> names = StreamSupport.stream(directory.relativize(file).spliterator(), false)
                .map(Path::toString)
                .toList();
        return base.startsWith(SHARE) ? onShare(file, names) : atAddress(file, names);
    }

    private SummaryNotice.Place onShare(Path file, List<String> names) {
        String shown = joined("\\", base, names.stream());
        Stream<String> parts =
                Stream.concat(Stream.of(base.substring(SHARE.length()).split("\\\\", -1)), names.stream());
        return new SummaryNotice.Place(
                file.toString(), shown, joined("/", "file:/", parts.map(part -> encoded(part, OF_NAME))));
    }

    private SummaryNotice.Place atAddress(Path file, List<String> names) {
        String link = joined("/", encoded(base, OF_BASE), names.stream().map(name -> encoded(name, OF_NAME)));
        return new SummaryNotice.Place(file.toString(), link, link);
    }

    private static String joined(String between, String first, Stream<String> parts) {
        return Stream.concat(Stream.of(first), parts).collect(Collectors.joining(between));
    }

    /** Source: RFC 3986, 2.5. */
    private static String encoded(String text, Pattern forbidden) {
        return forbidden.matcher(text).replaceAll(sign -> bytes(sign.group()));
    }

    private static String bytes(String sign) {
        byte[] bytes = sign.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length)
                .mapToObj(each -> String.format(Locale.ROOT, "%%%02X", bytes[each]))
                .collect(Collectors.joining());
    }
}
