package de.kontaktzyklus.story;


import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** January to March 2027 in an office, day by day. */
class QuarterStoryTest {

    private final Map<String, Client> clients = new LinkedHashMap<>();

    @Test
    void a_quarter_goes_by(@TempDir Path folder) throws Exception {
        try (StoryOffice office = new StoryOffice(folder)) {
            thereIsAnOffice();
            List<String> diary = new ArrayList<>();
            for (LocalDate day = LocalDate.of(2027, 1, 1); day.isBefore(LocalDate.of(2027, 4, 1)); day = day.plusDays(1)) {
                tell(day, office, diary);
            }
            System.out.println(String.join("\n", diary));
        }
    }

    private void thereIsAnOffice() {
        add(new Client("100A000001", "V5011").lastSeen("07.12.2026"));
        add(new Client("100A000002", "V5012").lastSeen("14.12.2026"));
        add(new Client("100A000003", "V5012").lastSeen("15.12.2026"));
        add(new Client("100A000004", "V5021").lastSeen("21.12.2026").underProtection());
        add(new Client("100A000005", "V5021").lastSeen("28.12.2026"));
        for (int number = 10; number < 20; number++) {
            add(new Client("100A0000" + number, "V5021").lastSeen("04.01.2027").excepted("Einstellungszusage", "31.12.2027"));
        }
    }

    private void add(Client client) {
        clients.put(client.number(), client);
    }

    private void tell(LocalDate day, StoryOffice office, List<String> diary) throws Exception {
        if (day.getDayOfWeek().getValue() < 6) {
            if (day.getDayOfMonth() == 1 || day.equals(LocalDate.of(2027, 1, 4))) {
                office.exportPeople(day);
            }
            office.exportCases(day, clients.values());
        }
        office.live(day).forEach(mail -> diary.add(day + " " + mail.inShort()));
    }
}
