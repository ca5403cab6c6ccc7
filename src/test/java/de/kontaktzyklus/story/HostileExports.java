package de.kontaktzyklus.story;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Five exports in which every text column of every row carries an attack; each attack has a team, a caseworker and
 * cases.
 */
final class HostileExports {

    private static final List<String> ADDRESSES = List.of(
            "a@jobcenter.example, boss@boese.example",
            "a@jobcenter.example;b@jobcenter.example",
            "a@jobcenter.example\r\nBcc: boss@boese.example",
            "\"Anna\" <a@jobcenter.example>",
            "gruppe: a@jobcenter.example, b@jobcenter.example;",
            "boss@boese.example",
            "a@jobcenter.example.boese.example",
            "boss@böse.example",
            "a@jobcenter.example>\r\nRCPT TO:<boss@boese.example",
            "a b@jobcenter.example",
            "a@jobcenter\u3002example",
            "\u202Ea@jobcenter.example");

    private HostileExports() {}

    static void into(StoryOffice office, LocalDate day) throws IOException {
        office.put("teams_" + day + ".csv", file("Team;Bezeichnung;Leitung;E_Mail", teams()));
        office.put(
                "mitarbeiter_" + day + ".csv",
                file("Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung", caseworkers()));
        office.put("kontakte_" + day + ".csv", file("Kundennummer;Datum;Art;Vermittler", contacts()));
        office.put(
                "faelle_" + day + ".csv",
                file(
                        "Kundennummer;BG_Nummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;"
                                + "Zugang;Letzter_Kontakt;Kontaktart;Naechster_Termin;Ausnahme;Ausnahme_bis;Massnahme",
                        cases()));
    }

    /**
     * Which attack stands in the number of a row that could be read; none for the cases of those without an address.
     */
    static Optional<Attack> attackOf(String customer) {
        return Stream.of(Attack.values())
                .filter(attack -> customer.matches("(?s)[^0-9]+1" + attack.number() + "[A-D]"))
                .findFirst();
    }

    static int caseRows() {
        return cases().size();
    }

    private static List<List<String>> teams() {
        List<List<String>> rows = new ArrayList<>();
        for (Attack attack : Attack.values()) {
            String address = "leitung" + attack.number() + "@jobcenter.example";
            rows.add(List.of(team(attack), attack.text + " Team", attack.text + " Leitung", address));
        }
        rows.add(List.of("900", "Team ohne Adresse", "Nora Mustermeister", ADDRESSES.get(0)));
        return rows;
    }

    private static List<List<String>> caseworkers() {
        List<List<String>> rows = new ArrayList<>();
        for (Attack attack : Attack.values()) {
            String address = "v" + attack.number() + "@jobcenter.example";
            rows.add(
                    List.of(caseworker(attack), attack.text + " Mustermann", address, team(attack), "39", attack.text));
        }
        IntStream.range(0, ADDRESSES.size())
                .forEach(i -> rows.add(List.of("H" + i, "Hedwig Muster " + i, ADDRESSES.get(i), "900", "39", "")));
        return rows;
    }

    private static List<List<String>> contacts() {
        return Stream.of(Attack.values())
                .map(attack ->
                        List.of(attack.text + "1" + attack.number() + "A", "01.10.2026", attack.text, attack.text))
                .toList();
    }

    private static List<List<String>> cases() {
        List<List<String>> rows = new ArrayList<>();
        for (Attack attack : Attack.values()) {
            rows.add(row(attack, "A", "Marktprofil", "persönlich", "", ""));
            rows.add(row(attack, "B", attack.text, "persönlich", "", ""));
            rows.add(row(attack, "C", "Marktprofil", "persönlich", attack.text, ""));
            rows.add(row(attack, "D", "Marktprofil", attack.text, "", attack.text));
        }
        for (int i = 0; i < ADDRESSES.size(); i++) {
            rows.add(List.of(
                    "900A00000" + i,
                    "",
                    "Musterfrau",
                    "Erika",
                    "14.05.1980",
                    "Marktprofil",
                    "AV",
                    "900",
                    "H" + i,
                    "10.01.2024",
                    "01.09.2026",
                    "persönlich",
                    "",
                    "",
                    "",
                    ""));
        }
        return rows;
    }

    private static List<String> row(
            Attack attack, String suffix, String profile, String kind, String exception, String measure) {
        return List.of(
                attack.text + "1" + attack.number() + suffix,
                attack.text,
                attack.text + " Musterfrau",
                attack.text + " Erika",
                "14.05.1980",
                profile,
                "AV",
                team(attack),
                caseworker(attack),
                "10.01.2024",
                "01.09.2026",
                kind,
                "",
                exception,
                "",
                measure);
    }

    private static String team(Attack attack) {
        return attack.text;
    }

    private static String caseworker(Attack attack) {
        return attack.text + "V";
    }

    private static String file(String header, List<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows.stream().map(HostileExports::line))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(List<String> fields) {
        return fields.stream()
                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";"));
    }
}
