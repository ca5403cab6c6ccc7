package de.kontaktzyklus.reminders;

import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was said and has not ended, as the database keeps it. */
final class Sayings {

    private final List<Saying> all = new ArrayList<>();

    void record(MadeDigests made) {
        LocalDate day = made.totals().day();
        Standing standing = made.standing();
        all.removeIf(each -> each.said().stage().lasts()
                && standing.renewed().contains(each.said().customer()));
        made.digests().forEach(digest -> digest.announced()
                .forEach(said -> add(said, day, digest.mail().messageId())));
        all.removeIf(each -> each.said().stage().lasts()
                && !each.day().equals(day)
                && standing.truths().stream().noneMatch(truth -> truth.keeps(each.said())));
    }

    private void add(Announcement said, LocalDate day, String messageId) {
        LocalDate episode = said.stage().lasts()
                ? all.stream()
                        .map(Saying::said)
                        .filter(other -> other.customer().equals(said.customer()) && other.stage() == said.stage())
                        .map(Announcement::episode)
                        .min(LocalDate::compareTo)
                        .orElse(said.episode())
                : said.episode();
        Announcement kept = new Announcement(said.customer(), said.stage(), episode, said.holder());
        all.removeIf(each -> each.said().equals(kept));
        all.add(new Saying(kept, day, messageId));
    }

    /** Those whose mail is said. */
    Set<Announcement> where(Predicate<String> isSaid) {
        return all.stream()
                .filter(each -> isSaid.test(each.messageId()))
                .map(Saying::said)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Saying(Announcement said, LocalDate day, String messageId) {}
}
