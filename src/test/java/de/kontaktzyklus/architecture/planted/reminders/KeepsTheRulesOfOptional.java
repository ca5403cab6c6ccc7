package de.kontaktzyklus.architecture.planted.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

record KeepsTheRulesOfOptional(Optional<LocalDate> component) {

    static List<String> texts(List<Optional<String>> some) {
        return some.stream().map(each -> each.orElse("")).toList();
    }
}
