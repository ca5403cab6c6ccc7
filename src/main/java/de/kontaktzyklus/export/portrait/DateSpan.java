package de.kontaktzyklus.export.portrait;

import de.kontaktzyklus.export.Column;
import de.kontaktzyklus.export.portrait.FilePortrait.DatePortrait;
import de.kontaktzyklus.export.text.ReadValues.ReadDate;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when to when the days of a column are. Of birth dates only the years. */
final class DateSpan {

    private final Column column;
    private final LocalDate exportDate;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
    private int filled;
    private int empty;
    private int noEnd;
    private int unreadable;
    private int ahead;

    DateSpan(Column column, LocalDate exportDate) {
        this.column = column;
        this.exportDate = exportDate;
    }

    void add(ReadDate read) {
        if (!read.isValid()) {
            unreadable++;
        } else if (read.isEndless()) {
            noEnd++;
        } else if (read.day().isEmpty()) {
            empty++;
        } else {
            add(read.day().get());
        }
    }

    private void add(LocalDate day) {
        filled++;
        ahead += day.isAfter(exportDate) ? 1 : 0;
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    DatePortrait portrait() {
        boolean yearsOnly = column == Column.BIRTH_DATE;
        return new DatePortrait(
                column.title(),
                shown(first, yearsOnly),
                shown(last, yearsOnly),
                yearsOnly,
                filled,
                empty,
                noEnd,
                unreadable,
                ahead);
    }

    private static Optional<LocalDate> shown(@Nullable LocalDate day, boolean yearsOnly) {
        return Optional.ofNullable(day).map(known -> yearsOnly ? known.withDayOfYear(1) : known);
    }
}
