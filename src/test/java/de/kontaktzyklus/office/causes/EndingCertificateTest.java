package de.kontaktzyklus.office.causes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.mail.OfficeLetters;
import de.kontaktzyklus.dispatch.mail.WrittenMails;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingCertificateTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final OfficeClock CLOCK = OfficeClock.on(MONDAY, ZoneId.of("Europe/Berlin"));

    private final OfficeLetters letters = new WrittenMails(Locale.GERMAN).letters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-29T22:59:59Z | ist am 29.11.2026 abgelaufen. Es geht keine Mail hinaus, bis er ein neues hat.
            2026-11-29T23:00:00Z | läuft heute ab. Danach geht keine Mail mehr hinaus.
            2026-12-01T11:00:00Z | läuft morgen ab. Danach geht keine Mail mehr hinaus.
            2026-12-21T22:59:59Z | läuft am 21.12.2026 ab, in 21 Tagen. Danach geht keine Mail mehr hinaus.
            """)
    void it_is_told_in_time_by_the_days_of_the_office(Instant end, String words) {
        assertThat(source(Optional.of(end)).open(MONDAY))
                .singleElement()
                .extracting(cause -> letters.words(cause.alarm()).what())
                .isEqualTo(List.of("Das Zertifikat des Mailservers mail.example " + words));
    }

    @Test
    void one_that_lasts_is_not_told_of_and_ends_what_was() {
        EndingCertificate renewed = source(Optional.of(Instant.parse("2026-12-21T23:00:00Z")));

        assertThat(renewed.open(MONDAY)).isEmpty();
        assertThat(renewed.isAbout(known())).isTrue();
    }

    @Test
    void one_that_nobody_has_seen_since_the_start_says_nothing() {
        EndingCertificate unseen = source(Optional.empty());

        assertThat(unseen.open(MONDAY)).isEmpty();
        assertThat(unseen.isAbout(known())).as("may still end").isFalse();
    }

    @Test
    void one_that_is_not_used_any_more_ends_what_was() {
        EndingCertificate none =
                new EndingCertificate(Kind.SERVER_CERTIFICATE_ENDS, "mail.example", Optional::empty, true, 21, CLOCK);

        assertThat(none.open(MONDAY)).isEmpty();
        assertThat(none.isAbout(known())).isTrue();
    }

    @Test
    void our_own_one_is_told_with_the_machine() {
        EndingCertificate ours = new EndingCertificate(
                Kind.OWN_CERTIFICATE_ENDS,
                "/etc/office.p12",
                () -> Optional.of(Instant.parse("2026-12-04T11:00:00Z")),
                true,
                21,
                CLOCK);
        List<Cause> found = new OfMachine(ours, "server1", name -> true).open(MONDAY);

        assertThat(found)
                .singleElement()
                .extracting(cause -> letters.words(cause.alarm()).what())
                .isEqualTo(List.of("Auf dem Rechner server1 läuft das Zertifikat in /etc/office.p12 am 04.12.2026 ab,"
                        + " in 4 Tagen. Danach nimmt der Mailserver wahrscheinlich keine Mail mehr an."));
    }

    private static EndingCertificate source(Optional<Instant> end) {
        return new EndingCertificate(Kind.SERVER_CERTIFICATE_ENDS, "mail.example", () -> end, false, 21, CLOCK);
    }

    private static OpenCause known() {
        return new OpenCause(
                Kind.SERVER_CERTIFICATE_ENDS,
                "mail.example",
                MONDAY,
                MONDAY,
                Set.of(),
                new AlarmWords("", List.of(), List.of()));
    }
}
