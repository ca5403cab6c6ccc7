package de.kontaktzyklus.assessment;

import static de.kontaktzyklus.cases.CaseFixture.aCase;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cases.Unreadable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented rows, weighted so that every check decides now and then, and most cases come close to a bound. */
final class RandomExport {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final List<String> PROFILES = List.of(
            "Marktprofil",
            "m",
            "Aktivierungsprofil",
            "Förderprofil",
            "F",
            "Entwicklungsprofil",
            "Stabilisierungsprofil",
            "Unterstützungsprofil",
            "Profillage Z",
            "Profillage I");
    private static final List<String> MEASURES = List.of("FbW", "MAT", "MAG", "AGH");
    private static final List<String> EXCEPTIONS = List.of(
            "Maßnahme vereinbart", "Maßnahme vereinbart", "Einstellungszusage", "Gutachten ausstehend", "privat");

    private final Random random;
    private final LocalDate asOf;

    RandomExport(Random random, LocalDate asOf) {
        this.random = random;
        this.asOf = asOf;
    }

    List<CaseRow> rows(int count) {
        List<CaseRow> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int line = index + 2;
            String customer = "100A" + String.format(Locale.ROOT, "%06d", index);
            if (oneIn(50)) {
                RejectReason reason = oneOf(List.of(RejectReason.values()));
                rows.add(Unreadable.row(line, customer, reason, "Zugang"));
            } else if (oneIn(50)
                    && !rows.isEmpty()
                    && rows.get(random.nextInt(rows.size())) instanceof CaseRow.Read read) {
                rows.add(read);
            } else {
                String number = oneIn(80) ? "100A000000" : customer;
                rows.add(facts(number).onLine(line).row());
            }
        }
        return rows;
    }

    private CaseFixture facts(String customer) {
        CaseFixture facts = aCase(customer)
                .in(oneIn(25) ? oneOf(List.of("", "Integrationsprofil")) : oneOf(PROFILES))
                .inArea(oneIn(25) ? oneOf(List.of("", "FM", "FM", "XY")) : "AV")
                .born(oneIn(40) ? "" : born())
                .registered(oneIn(8) ? "" : oneIn(60) ? longAgo() : day(-900, oneIn(30) ? 20 : 0))
                .lastContact(oneIn(5) ? "" : oneIn(60) ? longAgo() : day(-450, oneIn(30) ? 5 : 0), kind());
        if (oneIn(6)) {
            facts.contactOnRecord(day(-450, oneIn(30) ? 5 : 0));
        }
        if (oneIn(6)) {
            facts.otherOnRecord(day(-450, 20));
        }
        if (oneIn(4)) {
            facts.withCycleOf(individualCycle());
        }
        if (oneIn(3)) {
            facts.inMeasure(oneOf(MEASURES), oneIn(10) ? "" : day(-300, 60), oneIn(6) ? "" : day(-60, 120));
        }
        if (oneIn(4)) {
            facts.exceptedFor(oneOf(EXCEPTIONS), oneIn(3) ? "" : oneIn(6) ? farAhead() : day(-40, 10));
        }
        return facts;
    }

    /** Before the day 40 years ago. */
    private String longAgo() {
        return asOf.minusYears(40).minusDays(1L + random.nextInt(3)).format(GERMAN);
    }

    /** Around the day in 24 months after which no exception ends. */
    private String farAhead() {
        return asOf.plusMonths(24).plusDays(random.nextInt(7) - 3).format(GERMAN);
    }

    private String born() {
        if (oneIn(40)) {
            return day(1, 400);
        }
        if (oneIn(3)) {
            return asOf.minusYears(25).plusDays(random.nextInt(7) - 3).format(GERMAN);
        }
        return oneIn(10)
                ? "29.02.2000"
                : asOf.minusYears(20 + random.nextInt(40)).format(GERMAN);
    }

    /**
     * Half of them end within days of six weeks or three months, where it matters which bound they are held against.
     */
    private Span individualCycle() {
        if (oneIn(2)) {
            return oneIn(3) ? Span.weeks(13) : Span.days(40 + random.nextInt(6));
        }
        return new Span(1 + random.nextInt(12), oneOf(List.of(Span.Unit.values())));
    }

    private String kind() {
        return oneIn(8) ? oneOf(List.of("telefonisch", "schriftlich", "")) : oneOf(List.of("persönlich", "Video"));
    }

    private String day(int earliest, int latest) {
        return asOf.plusDays(earliest + random.nextInt(latest - earliest + 1)).format(GERMAN);
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
