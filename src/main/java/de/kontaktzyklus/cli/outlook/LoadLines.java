package de.kontaktzyklus.cli.outlook;

import de.kontaktzyklus.cli.terminal.Lines;
import de.kontaktzyklus.cli.terminal.TextTable;
import de.kontaktzyklus.cli.terminal.Texts;
import de.kontaktzyklus.forecast.WeekLoad;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The table of weeks: talks, need, capacity, and the need if the proposal is followed. */
final class LoadLines {

    private static final double MINUTES = 60;

    private final Texts texts;
    private final Lines lines;

    LoadLines(Texts texts, Lines lines) {
        this.texts = texts;
        this.lines = lines;
    }

    void table(List<WeekLoad> weeks, LocalDate from) {
        TextTable table = new TextTable(1);
        table.row(Stream.of("week", "days", "first", "follow-up", "need", "capacity", "share", "proposal")
                .map(column -> texts.text("forecast.column." + column))
                .toList());
        weeks.forEach(week -> table.row(row(week, from)));
        table.row(total(weeks));
        lines.table(table);
    }

    private List<String> row(WeekLoad week, LocalDate from) {
        LocalDate begin = week.monday().isBefore(from) ? from : week.monday();
        return List.of(
                texts.text("forecast.week", week.isoWeek(), begin),
                String.valueOf(week.officeDays()),
                number(week.firstInterviews()),
                number(week.followUps()),
                hours(week.minutes()),
                capacity(week),
                share(week),
                hours(week.minutesAfterProposal()) + mark(week.overfullAfterProposal()));
    }

    private List<String> total(List<WeekLoad> weeks) {
        boolean known = weeks.stream().allMatch(week -> week.capacityMinutes().isPresent());
        int capacity = weeks.stream()
                .mapToInt(week -> week.capacityMinutes().orElse(0))
                .sum();
        return List.of(
                texts.text("forecast.sum"),
                String.valueOf(weeks.stream().mapToInt(WeekLoad::officeDays).sum()),
                number(weeks.stream().mapToInt(WeekLoad::firstInterviews).sum()),
                number(weeks.stream().mapToInt(WeekLoad::followUps).sum()),
                hours(weeks.stream().mapToInt(WeekLoad::minutes).sum()),
                known ? hours(capacity) : "–",
                "",
                hours(weeks.stream().mapToInt(WeekLoad::minutesAfterProposal).sum()) + mark(false));
    }

    private String share(WeekLoad week) {
        String share = week.share().isPresent()
                ? texts.text("forecast.share", week.share().getAsDouble())
                : "–";
        return share + mark(week.overfull());
    }

    /** A sign, not a colour. */
    private static String mark(boolean overfull) {
        return overfull ? " !" : "  ";
    }

    private String number(int count) {
        return texts.text("forecast.number", count);
    }

    private String capacity(WeekLoad week) {
        return week.capacityMinutes().isPresent() ? hours(week.capacityMinutes().getAsInt()) : "–";
    }

    private String hours(int minutes) {
        return texts.text("forecast.hours", minutes / MINUTES);
    }
}
