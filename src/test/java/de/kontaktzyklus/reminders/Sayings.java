package de.kontaktzyklus.reminders;

import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Standing.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** What was said and has not ended, as the database keeps it. */
final class Sayings {

    private final Map<String, List<Saying>> byCustomer = new HashMap<>();

    void record(MadeDigests made) {
        LocalDate day = made.totals().day();
        made.standing().renewed().forEach(customer -> of(customer).removeIf(Saying::lasts));
        made.digests()
                .forEach(digest -> digest.announced()
                        .forEach(said -> add(said, day, digest.mail().messageId())));
        Map<String, List<Truth>> truths =
                made.standing().truths().stream().collect(Collectors.groupingBy(Truth::customer));
        byCustomer.forEach((customer, all) -> all.removeIf(each -> each.lasts()
                && !each.day().equals(day)
                && truths.getOrDefault(customer, List.of()).stream().noneMatch(truth -> truth.keeps(each.said()))));
    }

    private List<Saying> of(String customer) {
        return byCustomer.computeIfAbsent(customer, missing -> new ArrayList<>());
    }

    private void add(Announcement said, LocalDate day, String messageId) {
        List<Saying> all = of(said.customer());
        LocalDate episode = said.stage().lasts()
                ? all.stream()
                        .map(Saying::said)
                        .filter(other -> other.stage() == said.stage())
                        .map(Announcement::episode)
                        .min(LocalDate::compareTo)
                        .orElse(said.episode())
                : said.episode();
        Announcement kept = new Announcement(said.customer(), said.stage(), episode, said.holder());
        all.removeIf(each -> each.said().equals(kept));
        all.add(new Saying(kept, day, messageId));
    }

    void forget(Stage stage) {
        byCustomer.values().forEach(all -> all.removeIf(each -> each.said().stage() == stage));
    }

    /** Those whose mail is said. */
    Set<Announcement> where(BiPredicate<String, String> isSaid) {
        return byCustomer.values().stream()
                .flatMap(List::stream)
                .filter(each -> isSaid.test(each.messageId(), each.said().holder()))
                .map(Saying::said)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Saying(Announcement said, LocalDate day, String messageId) {
        boolean lasts() {
            return said.stage().lasts();
        }
    }
}
