package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailPart;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Parting;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Tally;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest that is too big for one mail; here a mail takes a number of cases. */
class PartingTest {

    private static final String MONDAY = "2026-11-23";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 23})
    void every_case_and_all_that_is_said_of_it_is_in_one_part(int most) {
        for (Digest whole : digests()) {
            List<Digest> parts = parts(whole, most);

            assertThat(parts).allMatch(part -> size(part) <= most);
            assertThat(parts.stream().flatMap(part -> part.rows().stream()))
                    .containsExactlyInAnyOrderElementsOf(whole.rows());
            assertThat(parts.stream().flatMap(part -> part.vanished().stream()))
                    .containsExactlyElementsOf(whole.vanished());
            assertThat(parts.stream().flatMap(part -> part.announcements().stream()))
                    .containsExactlyInAnyOrderElementsOf(whole.announcements());
            assertThat(parts).allSatisfy(PartingTest::saysNothingOfOthers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 23})
    void the_sums_of_the_parts_are_the_sums_of_the_whole_and_each_says_both(int most) {
        Digest whole = ofCaseworker();
        List<Digest> parts = parts(whole, most);

        assertThat(parts.stream().mapToInt(part -> part.tally().overdue()).sum())
                .isEqualTo(whole.tally().overdue());
        assertThat(parts.stream().mapToInt(part -> part.tally().due()).sum())
                .isEqualTo(whole.tally().due());
        assertThat(parts.stream()
                        .mapToInt(part -> part.tally().overdueUnderProtection())
                        .sum())
                .isEqualTo(1);
        assertThat(parts).extracting(part -> part.part().all()).containsOnly(whole.tally());
        assertThat(parts).extracting(part -> part.part().listed()).containsOnly(23);
        assertThat(parts.subList(1, parts.size()))
                .as("protected cases count in the first part alone")
                .allSatisfy(part -> assertThat(part.tally().overdue()).isEqualTo(overdue(part.rows())));
        assertThat(parts.get(0).tally().overdue())
                .isEqualTo(overdue(parts.get(0).rows()) + 1);
    }

    @Test
    void parts_are_numbered_and_keep_the_order_of_reading() {
        List<Digest> parts = parts(ofCaseworker(), 9);

        assertThat(parts)
                .extracting(part -> part.part().place())
                .containsExactly(new MailPart(1, 3), new MailPart(2, 3), new MailPart(3, 3));
        assertThat(parts.stream().flatMap(part -> part.rows().stream()))
                .containsExactlyElementsOf(ofCaseworker().rows());
    }

    @Test
    void a_section_that_fits_into_one_mail_stays_whole() {
        List<Digest> parts = parts(ofCaseworker(), 13);

        assertThat(parts).extracting(part -> sections(part)).containsExactly("OVERDUE 12", "COMING_UP 11");
        assertThat(parts)
                .noneMatch(part -> part.part().continues() || part.part().goesOn());
    }

    @Test
    void a_longer_one_goes_on_in_the_next_part() {
        List<Digest> parts = parts(ofCaseworker(), 8);

        assertThat(parts)
                .extracting(part -> sections(part))
                .containsExactly("OVERDUE 8", "OVERDUE 4, COMING_UP 4", "COMING_UP 7");
        assertThat(parts).extracting(part -> part.part().goesOn()).containsExactly(true, true, false);
        assertThat(parts).extracting(part -> part.part().continues()).containsExactly(false, true, true);
    }

    @Test
    void a_case_that_does_not_fit_into_a_mail_is_a_part_of_its_own() {
        Digest whole = ofCaseworker();
        List<Digest> parts = Parting.of(
                whole,
                part -> size(part) <= 10
                        && part.rows().stream().noneMatch(row -> row.customer().equals("200D000003")));

        assertThat(parts)
                .filteredOn(part ->
                        part.rows().stream().anyMatch(row -> row.customer().equals("200D000003")))
                .singleElement()
                .satisfies(part -> assertThat(part.rows()).hasSize(1));
        assertThat(parts.stream().flatMap(part -> part.rows().stream())).containsExactlyElementsOf(whole.rows());
    }

    @Test
    void what_does_not_fit_without_any_case_either_stays_whole() {
        Digest whole = ofCaseworker();
        assertThat(Parting.of(whole, part -> false)).containsExactly(whole);
    }

    private static List<Digest> parts(Digest whole, int most) {
        return Parting.of(whole, part -> size(part) <= most);
    }

    private static int size(Digest digest) {
        return digest.rows().size() + digest.vanished().size();
    }

    private static String sections(Digest part) {
        return Stream.of(Section.values())
                .map(section -> section + " "
                        + part.rows().stream()
                                .filter(row -> row.section() == section)
                                .count())
                .filter(text -> !text.endsWith(" 0"))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static long overdue(Collection<DigestRow> rows) {
        return rows.stream().filter(row -> row.section() == Section.OVERDUE).count();
    }

    private static void saysNothingOfOthers(Digest part) {
        List<String> here = Stream.concat(
                        part.rows().stream().map(DigestRow::customer),
                        part.vanished().stream().map(each -> each.facts().customer()))
                .toList();
        assertThat(part.announcements()).extracting(Announcement::customer).isSubsetOf(here);
    }

    private static Digest ofCaseworker() {
        return digests().stream()
                .filter(digest -> digest.addressee().address().startsWith("erika"))
                .filter(digest -> digest.kind() == MailKind.CASEWORKER_DIGEST)
                .filter(digest -> !digest.tally().equals(Tally.NONE))
                .findFirst()
                .orElseThrow();
    }

    /** Twelve overdue cases, a protected one, eleven that come up, and some for the leader. */
    private static List<Digest> digests() {
        AnOffice office = new AnOffice()
                .with(ACase.number("200D000099").lastTalk("2026-09-21").underProtection())
                .vanished("200D000098", "2026-10-30", "2026-11-20");
        for (int each = 1; each <= 12; each++) {
            office.with(ACase.number("200D%06d".formatted(each)).lastTalk("2026-09-21"));
        }
        for (int each = 20; each <= 30; each++) {
            office.with(ACase.number("200D%06d".formatted(each)).lastTalk("2026-10-19"));
        }
        for (int each = 40; each <= 50; each++) {
            office.with(ACase.number("200D%06d".formatted(each))
                    .lastTalk("2026-07-01")
                    .of("otto"));
        }
        WalkedDays walked = new WalkedDays(office);
        walked.day("2026-10-01");
        walked.day(MONDAY);
        return walked.digests();
    }
}
