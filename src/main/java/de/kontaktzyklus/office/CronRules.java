package de.kontaktzyklus.office;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.settings.Settings;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/**
 * What Quartz would say of the hours the office has set, said at start. The hour from 02:00 to 03:00 is refused: once a year it
 * is missing, and once it comes twice.
 */
public final class CronRules {

    private static final int HOURS_FIELD = 2;

    private CronRules() {}

    static void check(Settings settings) {
        List<ConfigurationFinding> findings = Stream.of(
                        problem("reminders.cron", settings.reminders().cron()),
                        problem("summary.cron", settings.summary().cron()),
                        problem("retention.cron", settings.retention().cron()))
                .flatMap(Optional::stream)
                .toList();
        if (!findings.isEmpty()) {
            throw new ConfigurationException(findings);
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

    /** The next time after now at which a schedule fires. */
    public static Instant next(String cron, OfficeClock clock) {
        return expression(cron, TimeZone.getTimeZone(clock.zone()))
                .getNextValidTimeAfter(Date.from(clock.now()))
                .toInstant();
    }

    private static Optional<ConfigurationFinding> problem(String key, String cron) {
        if (!CronExpression.isValidExpression(cron)) {
            return Optional.of(finding(key, cron, "is no Quartz cron expression such as 0 30 6 ? * MON-FRI"));
        }
        return mayFireBetweenTwoAndThree(cron)
                ? Optional.of(finding(key, cron, "may fire between 02:00 and 03:00, when the clocks change"))
                : Optional.empty();
    }

    /** Asks Quartz itself whether the hours field contains 2, with every other field left open. */
    private static boolean mayFireBetweenTwoAndThree(String cron) {
        String hours = Arrays.asList(cron.trim().split("\\s+", -1)).get(HOURS_FIELD);
        CronExpression hourly = expression("0 0 " + hours + " * * ?", TimeZone.getTimeZone("UTC"));
        return hourly.isSatisfiedBy(Date.from(Instant.EPOCH.plus(Duration.ofHours(2))));
    }

    private static ConfigurationFinding finding(String key, String cron, String problem) {
        return new ConfigurationFinding(Settings.FILE, 0, key, cron, problem);
    }
}
