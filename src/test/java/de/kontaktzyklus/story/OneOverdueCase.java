package de.kontaktzyklus.story;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Two caseworkers, one overdue case of Anna's, and a mail server that does not always play along. */
final class OneOverdueCase implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    static final String CUSTOMER = "100A000001";

    final PickyMailServer server = new PickyMailServer();
    final StoryOffice office;

    private OneOverdueCase(Path folder, String people) throws IOException {
        office = new StoryOffice(folder, Map.of("smtp.port", server.port()));
        office.exportPeople(MONDAY);
        office.put("mitarbeiter_" + MONDAY + ".csv", people);
        office.exportCases(MONDAY, List.of(new Client(CUSTOMER, "V5011").lastSeen("23.11.2026")));
    }

    static OneOverdueCase alone(Path folder) throws IOException {
        return new OneOverdueCase(folder, people("", ""));
    }

    /** Each is the other's deputy. */
    static OneOverdueCase withDeputies(Path folder) throws IOException {
        return new OneOverdueCase(folder, people("V5012", "V5011"));
    }

    static String people(String deputyOfAnna, String deputyOfBert) {
        return """
                Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
                V5011;Anna Amtsmuster;v5011@jobcenter.example;501;39;%s;;
                V5012;Bert Beratungsmuster;v5012@jobcenter.example;501;39;%s;;
                """.formatted(deputyOfAnna, deputyOfBert);
    }

    List<Mail> live(LocalDate day) throws Exception {
        office.live(day);
        return server.taken();
    }

    /** Of these mails, who got one but the administrator, with its subject. */
    static List<String> toPeople(List<Mail> mails) {
        return mails.stream()
                .filter(mail -> !mail.recipient().equals("admin"))
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        office.close();
        server.close();
    }
}
