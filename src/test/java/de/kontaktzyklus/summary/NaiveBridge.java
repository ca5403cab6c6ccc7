package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.bridge.Passage.Exit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bridge a second time, from the rows alone and without passages: who was overdue at two ends of a month, and what
 * the row of each says now. Dates are reckoned by hand: six weeks, nine months for the slow ones, the next Monday.
 */
final class NaiveBridge {

    private final Map<String, Raw> before;
    private final Map<String, Raw> now = new HashMap<>();
    private final Map<String, Map<Exit, Integer>> left = new HashMap<>();
    private final Map<String, Integer> stayed = new HashMap<>();

    /**
     * A client as the export of a month states it.
     *
     * @param team as the directory knows it; empty for none
     * @param kind what is special about the row
     */
    record Raw(String number, String team, LocalDate lastSeen, String kind) {}

    NaiveBridge(Map<String, Raw> before, Collection<Raw> clients, YearMonth month) {
        this.before = before;
        for (Raw each : clients) {
            if (isOverdue(each, month.atEndOfMonth())) {
                now.put(each.number(), each);
            }
            Raw then = before.get(each.number());
            if (then != null) {
                count(then, each);
            }
        }
    }

    private void count(Raw then, Raw each) {
        boolean isThere = !List.of("gone", "unread").contains(each.kind());
        boolean isSeen =
                isThere && !each.kind().equals("twice") && each.lastSeen().isAfter(then.lastSeen());
        if (isSeen) {
            leave(then.team(), Exit.SEEN);
        } else if (isThere && !each.team().equals(then.team())) {
            leave(then.team(), Exit.MOVED_AWAY);
        } else if (now.containsKey(each.number())) {
            stayed.merge(then.team(), 1, Integer::sum);
        } else {
            leave(
                    then.team(),
                    switch (each.kind()) {
                        case "excepted" -> Exit.SUSPENDED;
                        case "gone" -> Exit.VANISHED;
                        case "unread", "twice", "none" -> Exit.NOT_JUDGED;
                        default -> Exit.OTHER;
                    });
        }
    }

    private void leave(String team, Exit how) {
        left.computeIfAbsent(team, key -> new EnumMap<>(Exit.class)).merge(how, 1, Integer::sum);
    }

    private static boolean isOverdue(Raw each, LocalDate day) {
        return switch (each.kind()) {
            case "", "safe" -> nextWorkingDay(each.lastSeen().plusDays(42)).isBefore(day);
            case "slow" -> nextWorkingDay(each.lastSeen().plusMonths(9)).isBefore(day);
            default -> false;
        };
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** Who is overdue at the end of this month: what the next one begins with. */
    Map<String, Raw> overdue() {
        return now;
    }

    int before(String team) {
        return (int) before.values().stream()
                .filter(each -> each.team().equals(team))
                .count();
    }

    int now(String team) {
        return (int)
                now.values().stream().filter(each -> each.team().equals(team)).count();
    }

    /** Of those that were overdue at the end of the month before. */
    int left(String team, Exit how) {
        return left.getOrDefault(team, Map.of()).getOrDefault(how, 0);
    }

    /** Those that are overdue now and were not then, in the same team and without a talk since. */
    int arrivedAndStillThere(String team) {
        return now(team) - stayed.getOrDefault(team, 0);
    }
}
