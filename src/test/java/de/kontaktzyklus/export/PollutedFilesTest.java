package de.kontaktzyklus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.UnreadableExportException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done to a file: it is read exactly, or rows of it are rejected, or it is refused. Never altered in
 * silence.
 */
class PollutedFilesTest {

    private static final int FILES = 2_000;
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final char BROKEN = '\uFFFD';

    /** Table 3-7 of the Unicode standard, over Latin-1. */
    private static final Pattern SEQUENCE = Pattern.compile("[\\xC2-\\xDF][\\x80-\\xBF]|\\xE0[\\xA0-\\xBF][\\x80-\\xBF]"
            + "|[\\xE1-\\xEC\\xEE\\xEF][\\x80-\\xBF]{2}|\\xED[\\x80-\\x9F][\\x80-\\xBF]|\\xF0[\\x90-\\xBF][\\x80-\\xBF]{2}"
            + "|[\\xF1-\\xF3][\\x80-\\xBF]{3}|\\xF4[\\x80-\\x8F][\\x80-\\xBF]{2}");

    @TempDir
    private Path folder;

    @Test
    void no_pollution_alters_a_case_in_silence() throws IOException {
        int read = 0;
        int rejected = 0;
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            byte[] bytes = polluted(new Random(seed));
            Path file = Exports.write(folder, "faelle.csv", bytes);
            try {
                List<CaseRow> rows = Exports.read(file);
                compare(seed, decoded(bytes).orElseThrow(), rows);
                read += (int)
                        rows.stream().filter(CaseRow.Read.class::isInstance).count();
                rejected += (int)
                        rows.stream().filter(CaseRow.Rejected.class::isInstance).count();
            } catch (UnreadableExportException e) {
                assertThat(deservesRefusal(bytes))
                        .as("seed %d: %s", seed, e.getMessage())
                        .isTrue();
                refused++;
            }
        }
        assertThat(List.of(read, rejected, refused)).allMatch(count -> count > 100); // each way out was taken
    }

    @Test
    void a_case_altered_in_silence_would_be_noticed() throws IOException {
        String written = Exports.cases(Exports.row("1001"), Exports.row("1002"));
        List<CaseRow> altered = Exports.read(Exports.write(folder, "faelle.csv", written.replace("T1", "T2")));

        assertThatThrownBy(() -> compare(0, written, altered)).isInstanceOf(AssertionError.class);
    }

    private static void compare(int seed, String text, List<CaseRow> rows) {
        List<ReferenceParser.Parsed> records = ReferenceParser.of(text, ';').records();
        int width = records.get(0).fields().size();
        List<ReferenceParser.Parsed> expected = records.subList(1, records.size());
        assertThat(rows).as("seed %d", seed).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            ReferenceParser.Parsed record = expected.get(i);
            CaseRow row = rows.get(i);
            assertThat(row.line()).as("seed %d", seed).isEqualTo(record.line());
            if (row instanceof CaseRow.Read read) {
                assertThat(record.torn()).as("seed %d", seed).isFalse();
                assertThat(record.fields()).as("seed %d", seed).hasSize(width);
                assertThat(facts(read.facts()))
                        .as("seed %d line %d", seed, row.line())
                        .isEqualTo(facts(record));
            } else {
                assertThat(isBroken(record, width))
                        .as("seed %d line %d", seed, row.line())
                        .isTrue();
            }
        }
    }

    private static List<Object> facts(Case facts) {
        return List.of(
                facts.customer(),
                facts.birthDate(),
                facts.profile(),
                facts.area(),
                facts.team(),
                facts.caseworker(),
                facts.registration(),
                facts.lastContact(),
                facts.contactKind());
    }

    private static List<Object> facts(ReferenceParser.Parsed record) {
        List<Object> facts = new ArrayList<>();
        for (int place = 0; place < 9; place++) {
            String field = record.trimmedField(place);
            facts.add(isDate(place) ? day(field) : place == 0 ? customer(field) : field);
        }
        return facts;
    }

    private static boolean isBroken(ReferenceParser.Parsed record, int width) {
        if (record.torn()
                || record.fields().toString().indexOf(BROKEN) >= 0
                || record.fields().size() != width
                || !customer(record.trimmedField(0)).matches("(?=.*[0-9])[A-Z0-9][A-Z0-9./-]{3,19}")) {
            return true;
        }
        for (int place : new int[] {1, 6, 7}) {
            if (!record.trimmedField(place).isEmpty()
                    && day(record.trimmedField(place)).isEmpty()) {
                return true;
            }
        }
        String cycle = record.trimmedField(9);
        return !(cycle.isEmpty() || cycle.matches("(?i)0*[1-9][0-9]{0,8}[\\s\\p{Z}]*(tage?|wochen?|monate?)"))
                || !record.trimmedField(10).matches("(?i)|j|ja|1|true|x|n|nein|0|false");
    }

    private static String customer(String field) {
        return field.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isDate(int place) {
        return place == 1 || place == 6 || place == 7;
    }

    private static Optional<LocalDate> day(String field) {
        String text = field.replaceAll("( +|T)([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{3})?)?$", "")
                .replaceAll("^([0-9]{1,2}[.]) ?([0-9]{1,2}[.]) ?([0-9]{4})$", "$1$2$3");
        for (String pattern : List.of("d.M.uuuu", "uuuu-MM-dd")) {
            try {
                return Optional.of(LocalDate.parse(
                        text,
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT)));
            } catch (DateTimeParseException e) {
                // The next pattern, then.
            }
        }
        return Optional.empty();
    }

    private static boolean deservesRefusal(byte[] bytes) {
        Optional<String> text = decoded(bytes);
        if (text.isEmpty()) {
            return true;
        }
        ReferenceParser parser = ReferenceParser.of(text.get(), ';');
        return parser.isUnclosed()
                || hasNuls(parser.records())
                || parser.records().isEmpty()
                || parser.records().stream().anyMatch(ReferenceParser.Parsed::tornOverLines)
                || !parser.records().get(0).fields().equals(List.of(Exports.HEADER.split(";")));
    }

    /** In the header, or in more than one row and one in a hundred. */
    private static boolean hasNuls(List<ReferenceParser.Parsed> records) {
        long rows = records.stream()
                .skip(1)
                .filter(record -> record.fields().toString().indexOf('\0') >= 0)
                .count();
        return rows > 1 || records.get(0).fields().toString().indexOf('\0') >= 0;
    }

    /**
     * By evidence: as UTF-8 where more of its sequences than other bytes beyond ASCII are there, each of those bytes a
     * mark; else as windows-1252, if that knows all of them.
     */
    private static Optional<String> decoded(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        String rest = SEQUENCE.matcher(latin).replaceAll("");
        long sequences = SEQUENCE.matcher(latin).results().count();
        long outside = rest.chars().filter(c -> c > 127).count();
        if (outside > 0 && outside >= sequences) {
            return latin.matches("(?s).*[\\x81\\x8D\\x8F\\x90\\x9D].*")
                    ? Optional.empty()
                    : Optional.of(new String(bytes, ANSI));
        }
        StringBuilder text = new StringBuilder();
        Matcher sequence = SEQUENCE.matcher(latin);
        int at = 0;
        while (sequence.find()) {
            text.append(marked(latin.substring(at, sequence.start())));
            text.append(new String(sequence.group().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            at = sequence.end();
        }
        return Optional.of(text.append(marked(latin.substring(at))).toString());
    }

    private static String marked(String latin) {
        return latin.replaceAll("[\\x80-\\xFF]", String.valueOf(BROKEN));
    }

    private static byte[] polluted(Random random) {
        String text = Exports.cases(
                Exports.row("1001"),
                Exports.row("1002").replace("T1", "\"Süd; \"\"A\"\"\""),
                Exports.row("1003").replace("persönlich", "\"persön\nlich\""),
                Exports.row("1004"),
                Exports.row("1005").replace("V1", "Müßig"),
                Exports.row("1006"));
        byte[] bytes = text.getBytes(random.nextInt(4) == 0 ? ANSI : StandardCharsets.UTF_8);
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations; i++) {
            bytes = mutated(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        // The header is spared nine times in ten: else nearly every file would be refused for it.
        int from = random.nextInt(10) == 0 ? 0 : Math.min(Exports.HEADER.length() + 1, bytes.length - 1);
        int at = from + random.nextInt(bytes.length - from);
        return switch (random.nextInt(9)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
            case 1 -> inserted(bytes, at, "\"");
            case 2 -> removed(bytes, nextSeparator(bytes, at));
            case 3 -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : removed(bytes, at);
            case 4 -> random.nextInt(4) == 0 ? inserted(bytes, at, "\0") : inserted(bytes, at, ";");
            case 5 -> inserted(bytes, at, "\r\n");
            case 6 -> with(bytes, at, (byte) random.nextInt(256));
            case 7 -> inserted(bytes, at, "\u00a0");
            default -> inserted(bytes, at, "\"x\"");
        };
    }

    private static int nextSeparator(byte[] bytes, int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] == ';') {
                return i;
            }
        }
        return at;
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] removed(byte[] bytes, int at) {
        ByteBuffer changed = ByteBuffer.allocate(bytes.length - 1);
        return changed.put(bytes, 0, at)
                .put(bytes, at + 1, bytes.length - at - 1)
                .array();
    }

    private static byte[] inserted(byte[] bytes, int at, String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer changed = ByteBuffer.allocate(bytes.length + more.length);
        return changed.put(bytes, 0, at)
                .put(more)
                .put(bytes, at, bytes.length - at)
                .array();
    }
}
