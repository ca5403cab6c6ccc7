package de.kontaktzyklus.dispatch.mail;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ACase;
import de.kontaktzyklus.reminders.AnOffice;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.PassingOn.Role;
import de.kontaktzyklus.reminders.digest.Addressee;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of a list that is too big, as mails. */
class TooBigMailTest {

    private static final int MOST = 40_000;

    /** As much as the mails of a day leave free below the size of the mail server. */
    private static final int ROOM_FOR_NOTE = 6 * 1024;

    private final WrittenMails german = new WrittenMails(Locale.GERMAN);

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"CASEWORKER_DIGEST", "LEADER_DIGEST", "PROTECTED_DIGEST", "CATCH_ALL_DIGEST"})
    void every_list_goes_in_parts_none_of_which_is_too_big(MailKind kind) {
        List<OutgoingMail> parts = parts(kind);
        int count = parts.size();

        assertThat(count).isGreaterThan(1);
        assertThat(parts).allMatch(part -> part.content().size() <= MOST);
        assertThat(parts).extracting(part -> part.part().of()).containsOnly(count);
        assertThat(parts)
                .extracting(part -> part.part().number())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
        assertThat(parts).extracting(OutgoingMail::messageId).doesNotHaveDuplicates();
        assertThat(parts.get(1).subject()).endsWith("(Teil 2 von " + count + ")");
        assertThat(words(parts.get(1))).contains("Dies ist Teil 2 von " + count + ";");
        assertThat(parts.stream().flatMap(part -> part.customers().stream()))
                .as("nothing is cut off")
                .hasSize(150)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = MailKind.class,
            names = {"CASEWORKER_DIGEST", "LEADER_DIGEST"})
    void a_part_is_passed_on_as_it_is_and_there_is_room_for_the_note(MailKind kind) {
        OutgoingMail refused = parts(kind).get(0);
        List<Addressee> missed = IntStream.range(0, 12)
                .mapToObj(each -> new Addressee(
                        "vertretung" + each + "@jobcenter.example", "Änne Öztürk-Überlängenmuster " + each))
                .toList();
        Addressee next = new Addressee("leitung@jobcenter.example", "Lena Leitung");
        OutgoingMail passedOn = german.letters()
                .passOn(refused, new PassingOn(next, Role.CATCH_ALL, missed, Instant.parse("2026-11-23T11:00:00Z")));

        assertThat(passedOn.part()).isEqualTo(refused.part());
        assertThat(passedOn.subject())
                .startsWith("Weitergeleitet: ")
                .contains("(Teil 1 von " + refused.part().of() + ")");
        assertThat(passedOn.content().size())
                .isLessThanOrEqualTo(refused.content().size() + ROOM_FOR_NOTE);
    }

    private static String words(OutgoingMail mail) {
        return ArrivedMail.of(mail.content().bytes()).plainText().replaceAll("\\s+", " ");
    }

    private List<OutgoingMail> parts(MailKind kind) {
        AnOffice office = new AnOffice().withMailsUpTo(MOST);
        for (int each = 0; each < 150; each++) {
            ACase overdue = ACase.number("200D%06d".formatted(each)).lastTalk("2026-07-01");
            office.with(of(kind, overdue));
        }
        if (kind == MailKind.CATCH_ALL_DIGEST) {
            office.withoutTeams();
        }
        if (kind == MailKind.LEADER_DIGEST) {
            german.on(office, "2026-10-01", MailKind.CASEWORKER_DIGEST);
        }
        return german.run(office, "2026-11-23").mails().stream()
                .filter(mail -> mail.kind() == kind && !mail.recipient().startsWith("otto"))
                .toList();
    }

    private static ACase of(MailKind kind, ACase overdue) {
        return switch (kind) {
            case PROTECTED_DIGEST -> overdue.underProtection();
            case CATCH_ALL_DIGEST -> overdue.of("nobody");
            default -> overdue;
        };
    }
}
