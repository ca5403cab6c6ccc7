package de.kontaktzyklus.log;

import de.kontaktzyklus.log.Reason.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What is wrong just now, so that each trouble is said once, once more each hour, and when it is over. Safe from
 * several threads.
 */
final class Troubles {

    static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    /** Longer than from one heartbeat to the next, which writes into the state. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(3);

    /** Some troubles have the name of a file and are never known to be over; of too many one is forgotten. */
    static final int MOST = 200;

    private final LongSupplier nanoseconds;
    private final Map<String, Open> open = new LinkedHashMap<>();

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
            open.remove(key);
            if (open.size() >= MOST) {
                open.remove(leastWorthKeeping());
            }
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

    /** The oldest, but one that lasts only if there are no others: it would be said anew at once. */
    private String leastWorthKeeping() {
        return open.values().stream()
                .filter(one -> !one.reason.kind().lasts())
                .map(one -> one.key)
                .findFirst()
                .orElseGet(() -> open.keySet().iterator().next());
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
     * Which troubles are over: their place can be used again, and nothing has failed there since the last look. The
     * places are looked at without holding up whoever meets a trouble meanwhile: a share that hangs answers no look.
     *
     * @param databaseAnswers whether the state could just be read
     * @param databaseTakes tries whether something new can be written into it; asked only if that is in doubt
     */
    List<Open> noLonger(boolean databaseAnswers, BooleanSupplier databaseTakes) {
        return lasting().stream()
                .filter(trouble -> isOver(trouble, isMended(trouble.reason, databaseAnswers, databaseTakes)))
                .toList();
    }

    private synchronized List<Open> lasting() {
        return open.values().stream()
                .filter(trouble -> trouble.reason.kind().lasts())
                .toList();
    }

    private synchronized boolean isOver(Open trouble, boolean isMended) {
        boolean isOver = isMended
                && trouble.quiet
                && nanoseconds.getAsLong() - trouble.last
                        >= peace(trouble.reason).toNanos()
                && open.remove(trouble.key, trouble);
        trouble.quiet = isMended;
        return isOver;
    }

    /** That a database can be read does not say that it can be written. */
    private static Duration peace(Reason reason) {
        return reason.kind() != Kind.DATABASE_AWAY && isOfDatabase(reason) ? UNTIL_WRITTEN : Duration.ZERO;
    }

    private static boolean isOfDatabase(Reason reason) {
        return reason.where().isEmpty() || reason.where().equals(Places.database());
    }

    private static boolean isMended(Reason reason, boolean databaseAnswers, BooleanSupplier databaseTakes) {
        boolean isOfDatabase = isOfDatabase(reason);
        return switch (reason.kind()) {
            case DISK_FULL ->
                isOfDatabase
                        ? databaseAnswers && hasRoom() && databaseTakes.getAsBoolean()
                        : Places.takes(Path.of(reason.where()));
            case NOT_THERE -> Files.exists(Path.of(reason.where()));
            case DISK_READ_ONLY ->
                isOfDatabase
                        ? databaseAnswers && databaseTakes.getAsBoolean()
                        : Places.isUsable(Path.of(reason.where()));
            case NO_ACCESS -> isOfDatabase ? databaseAnswers : Places.isUsable(Path.of(reason.where()));
            case DATABASE_AWAY -> databaseAnswers;
            // Who has found it says when it is over; a damaged database is mended by a restore, and the next start.
            case UNMOUNTED, MAIL_SERVER_AWAY, MAIL_SERVER_REFUSES, DATABASE_DAMAGED -> false;
            default -> true;
        };
    }

    private static boolean hasRoom() {
        return Places.state().isEmpty() || Places.takes(Path.of(Places.state()));
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
