package de.kontaktzyklus.cli.demo.invented;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * The talks a case had, invented backwards from the last one. Team 501 keeps its cycles, team 502 becomes better, team
 * 503 is late in summer.
 */
final class InventedTalks {

    private static final int DAYS_BACK = 520;
    private static final Set<Month> SUMMER = EnumSet.of(Month.JULY, Month.AUGUST, Month.SEPTEMBER);

    private final InventedRow row;
    private final LocalDate day;
    private final Random random;
    private final InventedCycle cycle;

    private InventedTalks(InventedRow row, LocalDate day) {
        this.row = row;
        this.day = day;
        this.random = new Random(row.value("Kundennummer").hashCode());
        this.cycle = InventedCycle.named(row.value("Profillage"));
    }

    /** The latest first; none if the row has no customer, or no readable last contact that counts. */
    static List<Talk> of(InventedRow row, LocalDate day) {
        boolean tellsOfTalks = row.value("Kontaktart").matches("persönlich|Video")
                && !row.value("Kundennummer").isEmpty();
        Optional<LocalDate> last = row.day("Letzter_Kontakt").filter(talk -> !talk.isAfter(day));
        return tellsOfTalks ? last.map(new InventedTalks(row, day)::backFrom).orElse(List.of()) : List.of();
    }

    private List<Talk> backFrom(LocalDate last) {
        Optional<LocalDate> first = row.day("Erstgespraech").filter(talk -> talk.isBefore(last));
        LocalDate earliest = first.or(() -> row.day("Zugang")).orElse(LocalDate.MIN);
        List<Talk> talks = new ArrayList<>();
        talks.add(new Talk(last, minutes(), last));
        LocalDate talk = last.minusDays(gapBefore(last));
        while (talk.isAfter(earliest) && talk.isAfter(day.minusDays(DAYS_BACK))) {
            talks.add(new Talk(talk, minutes(), enteredOn(talk)));
            talk = talk.minusDays(gapBefore(talk));
        }
        first.ifPresent(interview -> talks.add(new Talk(interview, 60, interview)));
        return talks;
    }

    private int minutes() {
        return 20 + random.nextInt(4) * 10;
    }

    /** One talk in 8 is entered some days late. */
    private LocalDate enteredOn(LocalDate talk) {
        return random.nextInt(8) == 0 ? talk.plusDays(4L + random.nextInt(4)) : talk;
    }

    private int gapBefore(LocalDate talk) {
        double share = random.nextDouble() < lateness(talk)
                ? 1.08 + random.nextDouble() / 2
                : 0.55 + random.nextDouble() * 0.4;
        return (int) (cycle.untilDays * share);
    }

    /** How many of the talks of a month are late. */
    private double lateness(LocalDate talk) {
        long monthsAgo = ChronoUnit.MONTHS.between(talk, day);
        return switch (row.value("Team")) {
            case "501" -> 0.15;
            case "502" -> Math.min(0.65, 0.2 + 0.04 * monthsAgo);
            default -> SUMMER.contains(talk.getMonth()) ? 0.6 : 0.2;
        };
    }

    /**
     * A talk.
     *
     * @param enteredOn the first day whose exports know of it
     */
    record Talk(LocalDate day, int minutes, LocalDate enteredOn) {

        boolean isKnownOn(LocalDate exportDay) {
            return !day.isAfter(exportDay) && !enteredOn.isAfter(exportDay);
        }
    }
}
