package de.kontaktzyklus.architecture.planted.reminders;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

record TakesOptional(String text) {

    TakesOptional(Optional<LocalDate> day) {
        this(day.map(LocalDate::toString).orElse(""));
    }

    static TakesOptional of(Optional<String> text) {
        return new TakesOptional(text.orElse(""));
    }

    static TakesOptional number(OptionalInt number) {
        return new TakesOptional(String.valueOf(number.orElse(0)));
    }
}
