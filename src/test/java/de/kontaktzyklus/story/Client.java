package de.kontaktzyklus.story;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An invented client as the export tells of one: aged 46, Marktprofil, Arbeitsvermittlung, registered in 2024.
 * Everything else is said.
 */
final class Client {

    static final String HEADER =
            "Kundennummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;"
                    + "Letzter_Kontakt;Kontaktart;Naechster_Termin;Ausnahme;Ausnahme_bis;Schutz";

    private final Map<String, String> values = new TreeMap<>();

    Client(String number, String caseworker) {
        values.put("Kundennummer", number);
        values.put("Nachname", "Musterfrau");
        values.put("Vorname", "Erika");
        values.put("Geburtsdatum", "14.05.1980");
        values.put("Profillage", "Marktprofil");
        values.put("Betreuungsart", "AV");
        values.put("Team", caseworker.substring(1, 4));
        values.put("Vermittler", caseworker);
        values.put("Zugang", "10.01.2024");
    }

    Client lastSeen(String day) {
        values.put("Letzter_Kontakt", day);
        values.put("Kontaktart", "persönlich");
        return this;
    }

    Client appointment(String day) {
        values.put("Naechster_Termin", day);
        return this;
    }

    Client excepted(String reason, String lastDay) {
        values.put("Ausnahme", reason);
        values.put("Ausnahme_bis", lastDay);
        return this;
    }

    Client ofTeam(String team) {
        values.put("Team", team);
        return this;
    }

    Client underProtection() {
        values.put("Schutz", "J");
        return this;
    }

    Client caredForBy(String caseworker) {
        values.put("Vermittler", caseworker);
        return this;
    }

    String number() {
        return values.getOrDefault("Kundennummer", "");
    }

    String row() {
        return Stream.of(HEADER.split(";", -1))
                .map(column -> values.getOrDefault(column, ""))
                .collect(Collectors.joining(";"));
    }
}
