package de.kontaktzyklus.dispatch.mail;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.dispatch.mail.text.MailOffice.Content;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Writes mails of invented offices into a folder, for the checks in a browser: an ordinary Monday, and those that are
 * hard to set. Argument: the folder.
 */
public final class FixtureMails {

    private static final String MONDAY = "2026-11-23";
    private static final String LONG_NAME = "Dr. Maximiliane-Henriette Freifrau von Musterhausen-Beispiel";

    private final Path folder;

    private FixtureMails(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        FixtureMails mails = new FixtureMails(Path.of(arguments[0]));
        Files.createDirectories(mails.folder);
        mails.write();
    }

    private void write() throws IOException {
        write("weekly", numbers(), year(), MailKind.CASEWORKER_DIGEST);
        write("weekly-en", new WrittenMails(Locale.ENGLISH), year(), MailKind.CASEWORKER_DIGEST);
        write("all-new", numbers(), GoldenMailTest.fullOffice(), MailKind.CASEWORKER_DIGEST);
        write("protected", numbers(), GoldenMailTest.fullOffice(), MailKind.PROTECTED_DIGEST);
        write("counts", showing(new Content(true, false, false, false)), year(), MailKind.CASEWORKER_DIGEST);
        write("counts-leader", showing(new Content(true, false, false, false)), team(), MailKind.LEADER_DIGEST);
        write("names", showing(new Content(false, true, true, true)), year(), MailKind.CASEWORKER_DIGEST);
        write("one-case", numbers(), overdue(1, 1, "erika"), MailKind.CASEWORKER_DIGEST);
        write(
                "nothing",
                numbers(),
                new AnOffice().with(ACase.number("200D000001").lastTalk("2026-11-16")),
                MailKind.CASEWORKER_DIGEST);
        write("seven-hundred", numbers(), overdue(1, 700, "erika"), MailKind.CASEWORKER_DIGEST);
        write("pool", numbers(), pool(), MailKind.CASEWORKER_DIGEST);
        write("deputy", numbers(), deputy(), MailKind.CASEWORKER_DIGEST);
        write("leader", numbers(), team(), MailKind.LEADER_DIGEST);
        passedOn();
        left();
    }

    private static WrittenMails numbers() {
        return new WrittenMails(Locale.GERMAN);
    }

    private static WrittenMails showing(Content content) {
        return new WrittenMails(Locale.GERMAN, content);
    }

    /** An office that has run for a week, with an ordinary Monday. */
    private static AnOffice year() {
        AnOffice office = GoldenMailTest.fullOffice().absent("otto", "2026-11-25", "2026-11-27");
        numbers().on(office, "2026-11-16", MailKind.CASEWORKER_DIGEST);
        return office.with(
                ACase.number("200D000002").lastTalk("2026-11-19"),
                ACase.number("200D000014").lastTalk("2026-10-08"),
                ACase.number("200D000015").lastTalk("2026-10-09"));
    }

    private static AnOffice overdue(int first, int count, String caseworker) {
        AnOffice office = new AnOffice();
        for (int each = first; each < first + count; each++) {
            office.with(ACase.number("200D%06d".formatted(each))
                    .lastTalk(LocalDate.parse("2026-10-08").minusDays(each % 60).toString())
                    .of(caseworker));
        }
        return office;
    }

    private static AnOffice pool() {
        return year().caseworker("otto", LONG_NAME, "erika@jobcenter.example", "")
                .with(
                        ACase.number("200D000030").lastTalk("2026-10-01").of("otto"),
                        ACase.number("200D000031")
                                .lastTalk("2026-08-22")
                                .profile("F")
                                .of("otto"),
                        ACase.number("200D000032").registered("2026-11-11").of("otto"));
    }

    private static AnOffice deputy() {
        AnOffice office = year();
        for (int each = 40; each < 52; each++) {
            office.with(ACase.number("200D%06d".formatted(each))
                    .lastTalk("2026-10-%02d".formatted(each - 30))
                    .of("otto"));
        }
        return office.caseworker("otto", LONG_NAME, "otto@jobcenter.example", "erika")
                .absent("otto", "2026-11-20", "2026-11-27");
    }

    /** A leader's list of 72 cases. */
    private static AnOffice team() {
        AnOffice office = new AnOffice();
        List<String> names = List.of("Anna Amtsmuster", "Berta Beispiel", "Cem Cervantes", LONG_NAME, "Emil Ehrlich");
        for (int each = 0; each < names.size(); each++) {
            office.caseworker("w" + each, names.get(each), "w" + each + "@jobcenter.example", "");
        }
        for (int each = 0; each < 64; each++) {
            office.with(ACase.number("200D%06d".formatted(each))
                    .lastTalk(LocalDate.parse("2026-09-20").minusDays(each).toString())
                    .of("w" + each % 5));
        }
        for (int each = 70; each < 75; each++) {
            office.with(ACase.number("200D%06d".formatted(each))
                    .lastTalk("2026-10-01")
                    .of(each % 2 == 0 ? "" : "fort"));
        }
        office.vanished("200D000080", "2026-10-30", "2026-11-20")
                .vanished("200D000081", "2026-10-15", "2026-11-20")
                .vanished("200D000082", "2026-10-15", "2026-11-20");
        numbers().run(office, "2026-10-12");
        return office;
    }

    private void passedOn() throws IOException {
        OutgoingMail refused = numbers().on(year(), MONDAY, MailKind.CASEWORKER_DIGEST);
        Addressee erika = new Addressee("erika@jobcenter.example", "Erika Musterfrau");
        Addressee otto = new Addressee("otto@jobcenter.example", "Otto Normal");
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");
        write("passed-on", numbers().letters().passOn(refused, new PassingOn(otto, Role.DEPUTY, List.of(erika), noon)));
    }

    private void left() throws IOException {
        AnOffice office = GoldenMailTest.leftOffice();
        write("left", numbers().on(office, "2026-11-30", MailKind.CASEWORKER_DIGEST));
        write("left-leader", numbers().on(GoldenMailTest.leftOffice(), "2026-11-30", MailKind.LEADER_DIGEST));
    }

    private void write(String name, WrittenMails mails, AnOffice office, MailKind kind) throws IOException {
        write(name, mails.on(office, MONDAY, kind));
    }

    private void write(String name, OutgoingMail mail) throws IOException {
        List<String> parts = Parts.of(mail);
        Files.writeString(folder.resolve(name + ".txt"), parts.get(0));
        Files.writeString(folder.resolve(name + ".html"), parts.get(1));
        Files.write(folder.resolve(name + ".eml"), mail.content().bytes());
    }
}
