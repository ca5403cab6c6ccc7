package de.kontaktzyklus.office;

import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.config.settings.SettingsRule;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * What Quartz would say about the hours in the settings, said at the start. The hour from 02:00 to 03:00 is refused:
 * once a year it is missing, and once it comes twice.
 */
public final class CronRules {

    private static final int HOURS_FIELD = 2;

    private CronRules() {}

    static void check(Settings settings, SettingsRule.Refusals refusals) {
        check("reminders.cron", settings.reminders().cron(), refusals);
        check("summary.cron", settings.summary().cron(), refusals);
        check("retention.cron", settings.retention().cron(), refusals);
    }

    private static void check(String key, String cron, SettingsRule.Refusals refusals) {
        if (!CronExpression.isValidExpression(cron)) {
            refusals.refuse(key, Problem.NO_CRON);
        } else if (mayFireBetweenTwoAndThree(cron)) {
            refusals.refuse(key, Problem.CRON_IN_THE_LOST_HOUR);
        }
    }

    /** The expression, read in the zone of the office. */
    public static CronExpression expression(String cron, TimeZone zone) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(zone);
            return expression;
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException("Not a cron expression: " + cron, unreadable);
        }
    }

    /** The first time of a day at which a schedule fires; empty if it does not. */
    public static Optional<Instant> firstOf(LocalDate day, String cron, ZoneId zone) {
        Instant midnight = day.atStartOfDay(zone).toInstant();
        return Optional.ofNullable(expression(cron, TimeZone.getTimeZone(zone))
                        .getNextValidTimeAfter(Date.from(midnight.minusMillis(1))))
                .map(Date::toInstant)
                .filter(hour -> hour.atZone(zone).toLocalDate().equals(day));
    }

    /** The next time after now at which a schedule fires. */
    public static Instant next(String cron, OfficeClock clock) {
        return expression(cron, TimeZone.getTimeZone(clock.zone()))
                .getNextValidTimeAfter(Date.from(clock.now()))
                .toInstant();
    }

    /** The next times after now; fewer, or none, where the schedule ends before. */
    public static List<Instant> nextRuns(String cron, OfficeClock clock, int most) {
        CronExpression expression = expression(cron, TimeZone.getTimeZone(clock.zone()));
        List<Instant> runs = new ArrayList<>();
        Date last = Date.from(clock.now());
        while (last != null && runs.size() < most) {
            last = expression.getNextValidTimeAfter(last);
            if (last != null) {
                runs.add(last.toInstant());
            }
        }
        return List.copyOf(runs);
    }

    /** Asks Quartz itself whether the hours field contains 2, with every other field left open. */
    private static boolean mayFireBetweenTwoAndThree(String cron) {
        String hours = Arrays.asList(cron.trim().split("\\s+", -1)).get(HOURS_FIELD);
        CronExpression hourly = expression("0 0 " + hours + " * * ?", TimeZone.getTimeZone("UTC"));
        return hourly.isSatisfiedBy(Date.from(Instant.EPOCH.plus(Duration.ofHours(2))));
    }
}
