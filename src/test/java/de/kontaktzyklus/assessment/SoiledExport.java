package de.kontaktzyklus.assessment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A case export as text, in UTF-8, with everything in it that people and programs do to such files. */
final class SoiledExport {

    static final List<String> COLUMNS = List.of(
            "Kundennummer",
            "Geburtsdatum",
            "Profillage",
            "Betreuungsart",
            "Team",
            "Vermittler",
            "Zugang",
            "Letzter_Kontakt",
            "Kontaktart",
            "Naechster_Termin",
            "Individueller_Zyklus",
            "Ausnahme",
            "Ausnahme_bis",
            "Massnahme",
            "Massnahme_von",
            "Massnahme_bis",
            "Schutz");

    private static final List<String> INVISIBLE = List.of("\u200B", "\u200E", "\u202C", "\u2060", "\uFEFF", "\u00AD");
    private static final List<String> BLANKS = List.of(" ", "\t", "\u00A0", "\u2009", "\u202F");
    private static final List<String> EMPTY = List.of("00.00.0000", "0000-00-00", "01.01.1900", "1.1.1900", "NULL", "null");
    private static final List<String> NEVER = List.of("31.12.9999", "31.12.2099", "9999-01-01");
    private static final List<String> NO_DATES = List.of(
            "31.02.2026", "1.1.26", "2026-1-1", "morgen", "01.01.2026 25:00", "2026-01-01T00:00Z", "46000");
    private static final List<String> TIMES =
            List.of(" 00:00", "T23:59", " 12:00:00", "T00:00:00.000", "  07:30");
    private static final List<String> NO_CUSTOMERS = List.of("SUMME", "4,14E+11", "1E+05", "12", "?", "ABCDEFG");

    private final Random random;
    private final LocalDate asOf;
    private final List<String> customers = new ArrayList<>();

    SoiledExport(Random random, LocalDate asOf) {
        this.random = random;
        this.asOf = asOf;
    }

    void cases(int rows, ByteArrayOutputStream bytes) {
        List<String> order = new ArrayList<>(COLUMNS);
        Collections.shuffle(order, random);
        order.add(random.nextInt(order.size()), "Vermerk");
        write(bytes, String.join(";", order) + "\n", 0);
        String before = "";
        for (int row = 0; row < rows; row++) {
            if (oneIn(40) && !before.isEmpty()) {
                write(bytes, before, 0);
                continue;
            }
            String written = row(order, row);
            write(bytes, written, oneIn(60) ? 1 + random.nextInt(2) : 0);
            before = written;
            if (oneIn(50)) {
                write(bytes, oneOf(List.of("\n", ";;;\n", " ; \u00A0;\u200B\n", "\"\";\"\"\n")), 0);
            }
        }
    }

    String contacts() {
        StringBuilder text = new StringBuilder("Kundennummer;Datum;Art\n");
        for (String customer : customers) {
            if (oneIn(4)) {
                String kind = oneOf(List.of("persönlich", "telefonisch", "VIDEO", ""));
                text.append(soiled(customer)).append(';').append(date(-450, 3)).append(';').append(kind).append('\n');
            }
        }
        return text.toString();
    }

    /** Bytes of another encoding stand in for umlauts, so many of them as are asked for. */
    private static void write(ByteArrayOutputStream bytes, String text, int broken) {
        int left = broken;
        for (String part : text.split("(?<=ö)|(?=ö)", -1)) {
            boolean breaks = left > 0 && part.equals("ö");
            left -= breaks ? 1 : 0;
            bytes.writeBytes(breaks ? new byte[] {(byte) 0xF6} : part.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String row(List<String> order, int number) {
        String customer = String.format(Locale.ROOT, "%03dd%06d", number, number);
        String written = oneIn(80) ? "000d000000" : oneIn(60) ? "" : oneIn(60) ? oneOf(NO_CUSTOMERS) : customer;
        customers.add(written);
        List<String> cells = new ArrayList<>();
        for (String column : order) {
            cells.add(soiled(cell(column, written)));
        }
        if (oneIn(60)) {
            cells.remove(random.nextInt(cells.size()));
        }
        return String.join(";", cells) + oneOf(List.of("", "", "", ";", ";; ", oneIn(20) ? ";x" : "")) + "\n";
    }

    private String cell(String column, String customer) {
        return switch (column) {
            case "Kundennummer" -> oneIn(3) ? customer.toUpperCase(Locale.ROOT) : spaced(customer);
            case "Geburtsdatum" -> oneIn(30) ? date(1, 300) : date(-20_000, -7_000);
            case "Profillage" -> oneOf(List.of("Marktprofil", "m", "Förderprofil", "Profillage Z", "i", "", "Q", "F"));
            case "Betreuungsart" -> oneIn(20) ? oneOf(List.of("FM", "XY", "", "NULL")) : "AV";
            case "Team", "Vermittler" -> oneOf(List.of("T1", "", "Süd", "NULL"));
            case "Zugang" -> oneIn(40) ? longAgo() : date(-900, oneIn(20) ? 5 : 0);
            case "Letzter_Kontakt" -> oneIn(4) ? "" : oneIn(40) ? longAgo() : date(-450, oneIn(20) ? 5 : 0);
            case "Kontaktart" -> oneOf(List.of("persönlich", "persönlich", "Video", "telefonisch", ""));
            case "Naechster_Termin" -> oneIn(3) ? date(-10, 400) : "";
            case "Individueller_Zyklus" -> cycle();
            case "Ausnahme" -> oneIn(5) ? oneOf(List.of("Maßnahme vereinbart", "Einstellungszusage", "privat")) : "";
            case "Ausnahme_bis" -> oneIn(3) ? date(-40, 900) : "";
            case "Massnahme" -> oneIn(4) ? "AGH" : "";
            case "Massnahme_von", "Massnahme_bis" -> oneIn(4) ? date(-200, 100) : "";
            case "Schutz" -> oneIn(60) ? "vielleicht" : oneOf(List.of("", "nein", "J", "x", "0"));
            default -> oneOf(List.of("", "Vermerk", "\"mit; Zeichen\"", "\u200B", "ö"));
        };
    }

    private String cycle() {
        return oneIn(60)
                ? oneOf(List.of("bald", "0 Tage", "6", "-1 Woche"))
                : oneIn(3) ? (1 + random.nextInt(90)) + oneOf(List.of(" Tage", "Tag", " Wochen", " Monate")) : "";
    }

    private String spaced(String customer) {
        return oneIn(5) && customer.length() > 4 ? customer.substring(0, 3) + " " + customer.substring(3) : customer;
    }

    private String longAgo() {
        LocalDate day = asOf.minusYears(40).minusDays(1L + random.nextInt(3));
        return day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT));
    }

    private String date(int earliest, int latest) {
        if (oneIn(25)) {
            return oneOf(oneIn(5) ? NO_DATES : oneIn(2) ? EMPTY : NEVER);
        }
        LocalDate day = asOf.plusDays(earliest + random.nextInt(latest - earliest + 1));
        String form = oneOf(List.of("dd.MM.uuuu", "d.M.uuuu", "uuuu-MM-dd"));
        return day.format(DateTimeFormatter.ofPattern(form, Locale.ROOT)) + (oneIn(10) ? oneOf(TIMES) : "");
    }

    private String soiled(String cell) {
        if (cell.isEmpty() || cell.startsWith("\"") || !oneIn(8)) {
            return cell;
        }
        return switch (random.nextInt(5)) {
            case 0 -> oneOf(INVISIBLE) + cell;
            case 1 -> cell + oneOf(INVISIBLE) + oneOf(BLANKS);
            case 2 -> "=\"" + cell + "\"";
            case 3 -> "'" + cell;
            default -> "\"" + oneOf(BLANKS) + cell + "\"";
        };
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
