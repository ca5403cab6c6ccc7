package de.kontaktzyklus.forecast;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cases.directory.Caseworker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented cases, weighted so that most of them have a talk in the weeks ahead, and caseworkers with too little time.
 */
final class RandomOffice {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final List<String> PROFILES = List.of("M", "A", "F", "F", "E", "E", "S", "U", "Z", "I");

    private final Random random;
    private final LocalDate asOf;

    RandomOffice(Random random) {
        this.random = random;
        this.asOf = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365 * 15));
    }

    LocalDate asOf() {
        return asOf;
    }

    String asOfInGerman() {
        return asOf.format(GERMAN);
    }

    CaseFixture[] cases(int count) {
        return IntStream.range(0, count).mapToObj(this::facts).toArray(CaseFixture[]::new);
    }

    private CaseFixture facts(int number) {
        String profile = PROFILES.get(random.nextInt(PROFILES.size()));
        CaseFixture facts = CaseFixture.aCase("100A" + (100_000 + number))
                .in(profile)
                .caredForBy("V501" + random.nextInt(5))
                .registered(day(-900, -500));
        if (oneIn(8)) {
            facts.registered(day(-20, 0));
        } else {
            facts.lastSeen(lastSeen(profile));
        }
        if (oneIn(8)) {
            facts.nextAppointment(day(-10, 80));
        }
        if (oneIn(8)) {
            facts.exceptedFor("Einstellungszusage", day(-30, 70));
        }
        if (oneIn(10)) {
            facts.withCycleOf(Span.weeks(1 + random.nextInt(20)));
        }
        return oneIn(20) ? facts.underProtection() : facts;
    }

    private String lastSeen(String profile) {
        return switch (profile) {
            case "M", "A" -> day(-50, 0);
            case "F", "E" -> day(-100, 0);
            case "S", "U" -> day(-290, -180);
            default -> day(-390, -280);
        };
    }

    /** V5010 to V5013; V5014 is not known. */
    Caseworker[] caseworkers(double mostHours) {
        return IntStream.range(0, 4)
                .mapToObj(number -> new Caseworker(
                        "V501" + number,
                        "",
                        "",
                        "501",
                        oneIn(6) ? Optional.empty() : Optional.of(random.nextInt((int) (mostHours * 2)) / 2.0),
                        "",
                        oneIn(3) ? Optional.of(asOf.plusDays(random.nextInt(40))) : Optional.empty(),
                        oneIn(4) ? Optional.of(asOf.plusDays(random.nextInt(60))) : Optional.empty()))
                .toArray(Caseworker[]::new);
    }

    private String day(int earliest, int latest) {
        return asOf.plusDays(earliest + random.nextInt(latest - earliest + 1)).format(GERMAN);
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }
}
