package de.kontaktzyklus.log;

import de.kontaktzyklus.log.Reason.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What is wrong just now, so that each trouble is said once, once more each hour, and when it is over. Safe from
 * several threads.
 */
final class Troubles {

    static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private final LongSupplier nanoseconds;
    private final Map<String, Open> open = new HashMap<>();

    /** @param nanoseconds a clock that only goes forward */
    Troubles(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** What is to be said of a trouble that was met again. */
    enum Turn {
        FIRST,
        REMINDER,
        NOTHING
    }

    /** Notes that a trouble was met; its key tells it apart from others. */
    synchronized Turn met(String key, Reason reason) {
        long now = nanoseconds.getAsLong();
        Open known = open.get(key);
        if (known == null || (!reason.kind().lasts() && now - known.last >= BETWEEN_REMINDERS.toNanos())) {
            open.put(key, new Open(key, reason, now));
            return Turn.FIRST;
        }
        known.times++;
        known.last = now;
        known.quiet = false;
        if (now - known.said >= BETWEEN_REMINDERS.toNanos()) {
            known.said = now;
            return Turn.REMINDER;
        }
        return Turn.NOTHING;
    }

    synchronized Optional<Open> of(String key) {
        return Optional.ofNullable(open.get(key));
    }

    synchronized void forget() {
        open.clear();
    }

    /** A trouble that somebody knows to be over. */
    synchronized Optional<Open> over(String key) {
        return Optional.ofNullable(open.remove(key));
    }

    /** All troubles whose keys begin like that, which somebody knows to be over. */
    synchronized List<Open> overAll(String beginning) {
        List<Open> over = open.values().stream()
                .filter(one -> one.key.startsWith(beginning))
                .toList();
        over.forEach(one -> open.remove(one.key));
        return over;
    }

    /**
     * Which troubles are over: their place can be used again, and nothing has failed there since the last look.
     *
     * @param databaseAnswers whether the state could just be written
     */
    synchronized List<Open> noLonger(boolean databaseAnswers) {
        List<Open> over = new ArrayList<>();
        for (Open trouble : List.copyOf(open.values())) {
            if (trouble.reason.kind().lasts() && isMended(trouble.reason, databaseAnswers)) {
                if (trouble.quiet) {
                    open.remove(trouble.key);
                    over.add(trouble);
                }
                trouble.quiet = true;
            } else {
                trouble.quiet = false;
            }
        }
        return over;
    }

    private static boolean isMended(Reason reason, boolean databaseAnswers) {
        Predicate<Path> usable = folder -> Files.isReadable(folder) && Files.isWritable(folder);
        boolean isOfDatabase = reason.where().isEmpty() || reason.where().equals(Places.database());
        return switch (reason.kind()) {
            case DISK_FULL -> isOfDatabase ? databaseAnswers && hasRoom() : !Places.isFull(Path.of(reason.where()));
            case NOT_THERE -> Files.exists(Path.of(reason.where()));
            case NO_ACCESS, DISK_READ_ONLY -> isOfDatabase ? databaseAnswers : usable.test(Path.of(reason.where()));
            case DATABASE_AWAY, DATABASE_DAMAGED -> databaseAnswers;
            case UNMOUNTED, MAIL_SERVER_AWAY, MAIL_SERVER_REFUSES -> false; // who has found it says when it is over
            default -> true;
        };
    }

    private static boolean hasRoom() {
        return Places.state().isEmpty() || !Places.isFull(Path.of(Places.state()));
    }

    /** A trouble that is not over. */
    static final class Open {

        private final String key;
        private final Reason reason;
        private final long since;
        private long said;
        private long last;
        private int times = 1;
        private boolean quiet;

        private Open(String key, Reason reason, long now) {
            this.key = key;
            this.reason = reason;
            this.since = now;
            this.said = now;
            this.last = now;
        }

        Reason reason() {
            return reason;
        }

        int times() {
            return times;
        }

        long minutes(long now) {
            return Duration.ofNanos(now - since).toMinutes();
        }
    }

    long now() {
        return nanoseconds.getAsLong();
    }

    /** The key of what fails everywhere for the same reason. */
    static String key(Reason reason) {
        return reason.kind() == Kind.DISK_FULL
                ? reason.kind() + " " + Places.disk(reason.where())
                : reason.kind() + " " + reason.where();
    }
}
