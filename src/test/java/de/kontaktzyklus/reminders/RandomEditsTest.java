package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 10,000 overdue cases, all told of; a week later one thing of each is edited. None leaves the list in silence, and
 * none is told twice (the concept, C11).
 */
class RandomEditsTest {

    private static final int CASES = 10_000;

    /** Each changes one thing of a row; the text says what, and whether a talk explains it. */
    private static final Map<String, BiConsumer<AnOffice, ACase>> EDITS = new TreeMap<>(Map.ofEntries(
            Map.entry("nothing", (office, each) -> {}),
            Map.entry("talk", (office, each) -> each.lastTalk("2026-11-25")),
            Map.entry("talk entered late", (office, each) -> each.lastTalk("2026-11-20")),
            Map.entry("telephone call over the talk", (office, each) -> each.phoneCall("2026-11-27")),
            Map.entry("telephone call ahead", (office, each) -> each.phoneCall("2027-01-05")),
            Map.entry("talk ahead", (office, each) -> each.lastTalk("2027-01-05")),
            Map.entry("talk gone", (office, each) -> each.withoutTalk()),
            Map.entry("talk corrected to an earlier day", (office, each) -> each.lastTalk("2026-01-05")),
            Map.entry("no Profillage", (office, each) -> each.profile("")),
            Map.entry("unknown Profillage", (office, each) -> each.profile("?")),
            Map.entry("longer Profillage", (office, each) -> each.profile("F")),
            Map.entry("other Betreuungsart", (office, each) -> each.area("FM")),
            Map.entry("no Betreuungsart", (office, each) -> each.area("")),
            Map.entry("exception", (office, each) -> each.exceptionUntil("2026-12-23")),
            Map.entry("exception that ended", (office, each) -> each.exceptionUntil("2026-11-27")),
            Map.entry("exception without an end", (office, each) -> each.exceptionWithoutEnd()),
            Map.entry("appointment", (office, each) -> each.appointment("2026-12-10")),
            Map.entry("no birth date", (office, each) -> each.born("")),
            Map.entry("under 25", (office, each) -> each.born("2010-01-01")),
            Map.entry("registered in spring", (office, each) -> each.registered("2027-03-01")),
            Map.entry("registered last week", (office, each) -> each.registered("2026-11-25")),
            Map.entry("unreadable", (office, each) -> office.unreadable(each.customer())),
            Map.entry("vanished", (office, each) -> office.without(each.customer())),
            Map.entry("contradicted", (office, each) -> office.contradicted(each.customer())),
            Map.entry("protected", (office, each) -> each.underProtection()),
            Map.entry("other caseworker", (office, each) -> each.of("otto")),
            Map.entry("unknown caseworker", (office, each) -> each.of("nobody")),
            Map.entry(
                    "no caseworker and no Profillage",
                    (office, each) -> each.of("").profile("")),
            Map.entry(
                    "protected and excepted",
                    (office, each) -> each.underProtection().exceptionWithoutEnd())));

    private final AnOffice office = new AnOffice();
    private final WalkedDays days = new WalkedDays(office);
    private final Map<String, ACase> cases = new HashMap<>();
    private final Map<String, String> edits = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {11, 4711})
    void none_leaves_in_silence_and_none_is_told_twice(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            ACase each =
                    ACase.number("%06d".formatted(number)).lastTalk("2026-09-%02d".formatted(random.nextInt(1, 30)));
            cases.put(each.customer(), each);
            office.with(each);
        }
        days.day("2026-11-23");
        List<String> kinds = List.copyOf(EDITS.keySet());
        cases.forEach((customer, each) -> {
            String kind = kinds.get(random.nextInt(kinds.size()));
            edits.put(customer, kind);
            Objects.requireNonNull(EDITS.get(kind)).accept(office, each);
        });

        days.day("2026-11-30");
        Map<String, Integer> toHolder = told(Stage.LEFT);
        Map<String, Integer> toLeader = told(Stage.LEFT_FOR_LEADER);
        told(Stage.VANISHED).forEach((customer, times) -> toLeader.merge(customer, times, Integer::sum));
        Set<String> overdue = onOverdueList();

        edits.forEach((customer, kind) -> {
            boolean explained = overdue.contains(customer) || kind.equals("talk") || kind.equals("talk entered late");
            assertThat(toHolder.getOrDefault(customer, 0))
                    .as("%s, holder", kind)
                    .isEqualTo(explained ? 0 : 1);
            assertThat(toLeader.getOrDefault(customer, 0))
                    .as("%s, leader", kind)
                    .isEqualTo(explained ? 0 : 1);
        });
        assertThat(mailsThatNameACaseTwice()).isEmpty();
        assertThat(days.told("2026-12-01"))
                .as("the day after, on which nothing happens")
                .isEmpty();
        for (String later : List.of("2026-12-01", "2026-12-07")) {
            days.day(later);
            assertThat(told(Stage.LEFT).keySet())
                    .as(later)
                    .extracting(edits::get)
                    .isEmpty();
            assertThat(told(Stage.LEFT_FOR_LEADER).keySet())
                    .as(later)
                    .extracting(edits::get)
                    .isEmpty();
        }
    }

    private Map<String, Integer> told(Stage stage) {
        Map<String, Integer> told = new HashMap<>();
        for (Digest digest : days.digests()) {
            Set<String> unnamed = new HashSet<>();
            for (Announcement said : digest.announcements()) {
                if (said.stage() == stage) {
                    unnamed.add(said.customer());
                    told.merge(said.customer(), 1, Integer::sum);
                }
            }
            unnamed.removeAll(digest.permitted().customers());
            assertThat(unnamed).as("told of and not named").isEmpty();
        }
        return told;
    }

    /** Of those that are judged and have no appointment. */
    private Set<String> onOverdueList() {
        Set<String> found = new HashSet<>();
        for (Digest digest : days.digests()) {
            digest.rows().stream()
                    .filter(row -> row.section() == Section.OVERDUE)
                    .filter(row -> row.assessed().assessment() instanceof Assessment.Overdue)
                    .map(DigestRow::customer)
                    .forEach(found::add);
        }
        return found;
    }

    private List<String> mailsThatNameACaseTwice() {
        return days.digests().stream()
                .filter(digest -> digest.rows().size()
                        != digest.rows().stream()
                                .map(DigestRow::customer)
                                .distinct()
                                .count())
                .map(digest -> digest.addressee().address())
                .toList();
    }
}
