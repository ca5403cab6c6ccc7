package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.cases.CaseFixture.aCase;

import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.Fingerprint;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cases.Unreadable;
import de.kontaktzyklus.export.ReferenceParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an export may look like (docs/operations.md) a second time, from its text: slow, and with nothing of the program
 * in it. For files in UTF-8 in which a byte may be broken.
 */
final class NaiveReading {

    private static final char BROKEN = '\uFFFD';
    private static final List<String> DATES = List.of(
            "Geburtsdatum",
            "Zugang",
            "Letzter_Kontakt",
            "Naechster_Termin",
            "Ausnahme_bis",
            "Massnahme_von",
            "Massnahme_bis");
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final List<ReferenceParser.Parsed> contacts;
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<String> header = List.of();

    /** @param contacts the contacts file, all of whose columns stand in their order */
    NaiveReading(String contacts) {
        this.contacts =
                ReferenceParser.of(contacts, ';').records().stream().skip(1).toList();
    }

    List<CaseRow> rows(byte[] cases) {
        // The decoder of the platform puts its own mark where bytes are broken; the file has none of its own.
        String text = new String(cases, StandardCharsets.UTF_8);
        List<ReferenceParser.Parsed> records = ReferenceParser.of(text, ';').records();
        header = records.get(0).fields();
        List<CaseRow> rows = new ArrayList<>();
        records.stream().skip(1).forEach(record -> rows.add(row(record)));
        return rows;
    }

    private CaseRow row(ReferenceParser.Parsed record) {
        String customer = customer(record.fields().size() > place("Kundennummer") ? value(record, "Kundennummer") : "");
        if (record.fields().stream().anyMatch(field -> field.indexOf(BROKEN) >= 0)) {
            return rejected(record, customer.indexOf(BROKEN) >= 0 ? "" : customer, RejectReason.ENCODING_INVALID);
        }
        if (record.torn() || record.fields().size() != header.size()) {
            return rejected(record, customer, RejectReason.FIELD_COUNT);
        }
        if (customer.isEmpty()) {
            return rejected(record, customer, RejectReason.CUSTOMER_MISSING);
        }
        if (!isCustomer(customer)) {
            return rejected(record, customer, RejectReason.CUSTOMER_INVALID);
        }
        if (DATES.stream().anyMatch(column -> date(value(record, column)) == null)) {
            return rejected(record, customer, RejectReason.DATE_INVALID);
        }
        if (!value(record, "Individueller_Zyklus").matches("(?i)(0*[1-9][0-9]{0,8} ?(tage?|wochen?|monate?))?")) {
            return rejected(record, customer, RejectReason.CYCLE_INVALID);
        }
        if (!value(record, "Schutz").matches("(?i)|j|ja|1|true|x|n|nein|0|false")) {
            return rejected(record, customer, RejectReason.FLAG_INVALID);
        }
        return new CaseRow.Read(facts(record, customer), fingerprint(record));
    }

    private static CaseRow rejected(ReferenceParser.Parsed record, String customer, RejectReason reason) {
        return Unreadable.row(record.line(), customer, reason, "");
    }

    private Case facts(ReferenceParser.Parsed record, String customer) {
        CaseFixture facts = aCase(customer)
                .onLine(record.line())
                .born(day(record, "Geburtsdatum"))
                .in(value(record, "Profillage"))
                .inArea(value(record, "Betreuungsart"))
                .registered(day(record, "Zugang"))
                .lastContact(day(record, "Letzter_Kontakt"), value(record, "Kontaktart"));
        if (!value(record, "Ausnahme").isEmpty()) {
            facts.exceptedFor(value(record, "Ausnahme"), day(record, "Ausnahme_bis"));
        }
        facts.inMeasure(value(record, "Massnahme"), day(record, "Massnahme_von"), day(record, "Massnahme_bis"));
        Matcher cycle = Pattern.compile("([0-9]+) ?(.).*").matcher(value(record, "Individueller_Zyklus"));
        if (cycle.matches()) {
            int amount = Integer.parseInt(cycle.group(1));
            String unit = cycle.group(2).toUpperCase(Locale.ROOT);
            facts.withCycleOf(
                    unit.equals("T") ? Span.days(amount) : unit.equals("W") ? Span.weeks(amount) : Span.months(amount));
        }
        onRecord(customer, true).ifPresent(facts::contactOnRecord);
        onRecord(customer, false).ifPresent(facts::otherOnRecord);
        return facts.build();
    }

    private Optional<String> onRecord(String customer, boolean counting) {
        return contacts.stream()
                .filter(contact -> contact.fields().size() == 3)
                .filter(contact -> customer(contact.trimmedField(0)).equals(customer))
                .filter(contact -> contact.trimmedField(2).matches("(?i)persönlich|video") == counting)
                .map(contact -> date(contact.trimmedField(1)))
                .filter(day -> day != null && !day.isEmpty())
                .map(day -> LocalDate.parse(day, GERMAN))
                .max(LocalDate::compareTo)
                .map(day -> day.format(GERMAN));
    }

    /** Equal for two rows exactly when all their fields are. */
    private Fingerprint fingerprint(ReferenceParser.Parsed record) {
        StringBuilder all = new StringBuilder();
        for (int place = 0; place < header.size(); place++) {
            String column = header.get(place);
            String field = column.equals("Vermerk")
                    ? record.fields().get(place).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "")
                    : record.trimmedField(place);
            all.append(column.equals("Kundennummer") ? customer(field) : field).append('\u0001');
        }
        return new Fingerprint(numbers.computeIfAbsent(all.toString(), none -> numbers.size()));
    }

    private int place(String column) {
        return header.indexOf(column);
    }

    private String value(ReferenceParser.Parsed record, String column) {
        String text = record.trimmedField(place(column));
        boolean isEmpty = List.of("00.00.0000", "0000-00-00", "01.01.0001", "01.01.1900", "NULL")
                .contains(text.toUpperCase(Locale.ROOT));
        return isEmpty ? "" : text;
    }

    private String day(ReferenceParser.Parsed record, String column) {
        return String.valueOf(date(value(record, column)));
    }

    private static String customer(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isCustomer(String text) {
        return text.matches("(?=.*[0-9])[A-Z0-9][A-Z0-9./-]{3,19}");
    }

    /** In the German way of writing; empty where it means nothing or never, null where it is none. */
    private static @Nullable String date(String text) {
        String bare = text.replaceAll("( +|T)([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{3})?)?$", "");
        if (bare.isEmpty() || List.of("00.00.0000", "0000-00-00").contains(bare) || bare.equalsIgnoreCase("NULL")) {
            return "";
        }
        for (String pattern : List.of("d.M.uuuu", "uuuu-MM-dd")) {
            try {
                DateTimeFormatter strict =
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
                String day = LocalDate.parse(bare, strict).format(GERMAN);
                boolean meansNothing = List.of("01.01.0001", "01.01.1900", "31.12.9999", "31.12.2099", "01.01.9999")
                        .contains(day);
                return meansNothing ? "" : day;
            } catch (DateTimeParseException e) {
                // The next pattern, then.
            }
        }
        return null;
    }
}
