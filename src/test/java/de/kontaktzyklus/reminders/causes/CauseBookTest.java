package de.kontaktzyklus.reminders.causes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.Letters;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.Alarms;
import de.kontaktzyklus.reminders.digest.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Told once, once a week while it lasts, and once that it is over. */
class CauseBookTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final LocalDate MONDAY = WEDNESDAY.plusDays(5);
    private static final Set<Kind> ASKED = Set.of(Kind.ROWS_REJECTED, Kind.FILES_UNKNOWN);

    private final List<String> told = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();
    private final Written written = new Written();
    private final OpenCauses causes = new InMemoryOpenCauses();
    private final CauseBook book =
            new CauseBook(causes, new Alarms(written, new InMemoryOutbox(), AlarmWay.NONE), written, () -> "7:abc");

    @Test
    void a_cause_is_told_once_whatever_its_numbers_become() {
        look(WEDNESDAY, rejected(WEDNESDAY, 2));
        look(THURSDAY, rejected(THURSDAY, 7));

        assertThat(told).containsExactly("ROWS_REJECTED cases 2026-11-25");
        assertThat(causes.all()).singleElement().satisfies(cause -> {
            assertThat(cause.since()).isEqualTo(WEDNESDAY);
            assertThat(cause.words().what()).as("as of today").containsExactly("[7]");
        });
    }

    @Test
    void it_is_told_each_week_with_all_others_that_are_open() {
        look(WEDNESDAY, rejected(WEDNESDAY, 2));
        book.remind(THURSDAY, Instant.EPOCH);
        look(MONDAY, rejected(MONDAY, 2), unknown(MONDAY, "a.txt"));
        book.remind(MONDAY, Instant.EPOCH);
        book.remind(MONDAY.plusDays(1), Instant.EPOCH);

        assertThat(told)
                .containsExactly(
                        "ROWS_REJECTED cases 2026-11-25",
                        "FILES_UNKNOWN  2026-11-30",
                        "STILL_OPEN  2026-11-30 [ROWS_REJECTED since 2026-11-25, FILES_UNKNOWN since 2026-11-30]");
    }

    @Test
    void the_mail_of_the_week_has_the_anchor_of_the_audit() {
        look(WEDNESDAY, rejected(WEDNESDAY, 2));
        book.remind(MONDAY, Instant.EPOCH);

        assertThat(values).last().isEqualTo(List.of(1, "7:abc"));
    }

    @Test
    void that_it_is_over_is_told_once_and_then_nothing_is_open() {
        look(WEDNESDAY, rejected(WEDNESDAY, 2));
        assertThat(book.isEmpty()).isFalse();

        look(THURSDAY);
        look(MONDAY);

        assertThat(told).containsExactly("ROWS_REJECTED cases 2026-11-25", "CAUSE_OVER ROWS_REJECTED cases 2026-11-26");
        assertThat(book.isEmpty()).isTrue();
    }

    @Test
    void one_that_is_back_on_the_day_of_its_end_is_told_once_more_and_later_as_any_other() {
        look(WEDNESDAY, rejected(WEDNESDAY, 2));
        look(WEDNESDAY);
        told.clear();

        look(WEDNESDAY, rejected(WEDNESDAY, 3));
        look(THURSDAY);
        look(MONDAY, rejected(MONDAY, 4));

        assertThat(told)
                .containsExactly(
                        "ROWS_REJECTED cases 2026-11-25",
                        "CAUSE_AGAIN ROWS_REJECTED cases 2026-11-25 [[3]]",
                        "CAUSE_OVER ROWS_REJECTED cases 2026-11-26",
                        "ROWS_REJECTED cases 2026-11-30");
    }

    @Test
    void what_was_not_looked_for_is_not_over() {
        look(WEDNESDAY, rejected(WEDNESDAY, 2));

        book.update(Set.of(Kind.FILES_UNKNOWN), List.of(), THURSDAY, Instant.EPOCH);

        assertThat(book.isEmpty()).isFalse();
    }

    @Test
    void an_item_that_was_not_told_of_is_news_and_one_that_was_is_not() {
        look(WEDNESDAY, unknown(WEDNESDAY, "a.txt"));
        look(THURSDAY, unknown(THURSDAY, "a.txt", "b.txt"));
        look(THURSDAY.plusDays(1), unknown(THURSDAY.plusDays(1), "a.txt"));
        look(MONDAY, unknown(MONDAY, "b.txt"));

        assertThat(told).containsExactly("FILES_UNKNOWN  2026-11-25", "FILES_UNKNOWN  2026-11-26");
        assertThat(causes.all()).extracting(OpenCause::since).containsExactly(WEDNESDAY);
    }

    private void look(LocalDate day, Cause... found) {
        book.update(ASKED, List.of(found), day, Instant.EPOCH);
    }

    private static Cause rejected(LocalDate day, int rows) {
        return Cause.of(Alarm.of(Kind.ROWS_REJECTED, "cases", day, rows));
    }

    private static Cause unknown(LocalDate day, String... names) {
        return new Cause(Alarm.of(Kind.FILES_UNKNOWN, "", day, names.length), Set.of(names));
    }

    /** Notes the alarms. */
    private final class Written implements Letters, AlarmTexts {

        @Override
        public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
            values.add(alarm.values());
            String points = alarm.points().isEmpty() ? "" : " " + alarm.points();
            told.add(alarm.kind() + " " + alarm.subject() + " " + alarm.day() + points);
            return new OutgoingMail(
                    "<" + told.size() + "@x>", alarm.day(), MailKind.ALARM, "admin", "", new byte[0], Set.of());
        }

        @Override
        public AlarmWords words(Alarm alarm) {
            return new AlarmWords(alarm.kind().name(), List.of(alarm.values().toString()), List.of("mend it"));
        }

        @Override
        public String openSince(AlarmWords words, LocalDate since) {
            return words.title() + " since " + since;
        }

        @Override
        public OutgoingMail digest(Digest digest, RunFacts run) {
            throw new IllegalStateException("no digests here");
        }

        @Override
        public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
            throw new IllegalStateException("nothing is passed on here");
        }
    }
}
