package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFolder;
import de.kontaktzyklus.config.Findings;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.EnvironmentPlaceholder.Environment;
import de.kontaktzyklus.config.settings.Settings.Alarms;
import de.kontaktzyklus.config.settings.Settings.Bounces;
import de.kontaktzyklus.config.settings.Settings.Escalation;
import de.kontaktzyklus.config.settings.Settings.Exports;
import de.kontaktzyklus.config.settings.Settings.Forecasts;
import de.kontaktzyklus.config.settings.Settings.Intake;
import de.kontaktzyklus.config.settings.Settings.Logs;
import de.kontaktzyklus.config.settings.Settings.Mail;
import de.kontaktzyklus.config.settings.Settings.Mail.Content;
import de.kontaktzyklus.config.settings.Settings.OAuth2;
import de.kontaktzyklus.config.settings.Settings.Office;
import de.kontaktzyklus.config.settings.Settings.Reminders;
import de.kontaktzyklus.config.settings.Settings.Retention;
import de.kontaktzyklus.config.settings.Settings.Smtp;
import de.kontaktzyklus.config.settings.Settings.Smtp.Security;
import de.kontaktzyklus.config.settings.Settings.Smtp.Unknown;
import de.kontaktzyklus.config.settings.Settings.State;
import de.kontaktzyklus.config.settings.Settings.Summaries;
import de.kontaktzyklus.config.settings.Settings.Watch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which key has which value, in which range. */
final class SettingsReader {

    private static final String LANGUAGE = "office.language";
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private static final Map<String, String> MAILBOX_PROTOCOLS =
            Map.of("imaps", "imaps", "pop3s", "pop3s", "imap", "imap", "pop3", "pop3");

    private final SettingsText text;
    private final SettingsValues values;

    private SettingsReader(SettingsText text, SettingsValues values) {
        this.text = text;
        this.values = values;
    }

    static Settings read(
            Path configDirectory, Map<String, String> overrides, Environment environment, List<SettingsRule> rules) {
        SettingsText text = text(configDirectory, overrides, environment);
        return new SettingsReader(text, new SettingsValues(text, home(configDirectory))).read(rules);
    }

    static ProcessSettings ofProcess(Path offices, Map<String, String> overrides, Environment environment) {
        SettingsText text = text(offices, overrides, environment);
        SettingsReader reader = new SettingsReader(text, new SettingsValues(text, home(offices)));
        Office office = reader.office();
        ProcessSettings settings = new ProcessSettings(
                office, reader.alarms(), reader.watch(), reader.log(office.language()), text.effective());
        text.findings().throwIfAny();
        return settings;
    }

    static Optional<Locale> language(Path configDirectory, Map<String, String> overrides, Environment environment) {
        try {
            SettingsText text = text(configDirectory, overrides, environment);
            return new SettingsValues(text, home(configDirectory)).languageIfAny(LANGUAGE);
        } catch (ConfigurationException unreadable) {
            return Optional.empty();
        }
    }

    private static SettingsText text(Path configDirectory, Map<String, String> overrides, Environment environment) {
        return new SettingsText(new ConfigurationFolder(configDirectory), overrides, environment, new Findings());
    }

    private static Path home(Path configDirectory) {
        Path folder = configDirectory.toAbsolutePath().normalize();
        return Optional.ofNullable(folder.getParent()).orElse(folder);
    }

    private Settings read(List<SettingsRule> rules) {
        Office office = office();
        Settings settings = new Settings(
                office,
                exports(),
                intake(),
                reminders(),
                escalation(),
                mail(),
                smtp(),
                bounces(),
                summaries(),
                new Forecasts(values.number("forecast.weeks", 1, 26)),
                retention(),
                state(),
                alarms(),
                watch(),
                log(office.language()),
                withOwnRoutes(),
                text.held());
        checkTogether(settings);
        rules.forEach(rule -> rule.check(settings, this::refuseOnce));
        text.refuseUnknownKeys();
        text.findings().throwIfAny();
        return settings;
    }

    /** The settings of an administrator's own routes may have any name after {@code route.} and any value. */
    private Map<String, String> withOwnRoutes() {
        text.readFree("route.");
        return text.effective();
    }

    private Office office() {
        values.checkDuration("office.catch-up-interval", SECOND, HOUR);
        return new Office(
                values.nonEmptyLine("office.name"),
                values.zone("office.time-zone"),
                values.language(LANGUAGE),
                values.number("office.clock-tolerance-days", 1, 3650));
    }

    private Logs log(Locale ofOffice) {
        Map<String, String> camel = Map.of("error", "error", "warn", "warn", "info", "info");
        Map<String, String> ours = new HashMap<>(camel);
        ours.put("debug", "debug");
        return new Logs(
                values.oneOf("log.language", Map.of("office", ofOffice, "de", Locale.GERMAN, "en", Locale.ENGLISH)),
                values.oneOf("log.format", Map.of("text", Logs.Format.TEXT, "json", Logs.Format.JSON)),
                values.oneOf("log.level", ours),
                values.oneOf("log.camel-level", camel));
    }

    private Exports exports() {
        values.checkDuration("export.poll-interval", SECOND, DAY);
        return new Exports(
                values.path("export.directory"),
                values.duration("export.settle-time", Duration.ofMillis(100), HOUR),
                values.suffix("export.done-file"),
                patterns(),
                values.path("export.refused-directory"),
                values.regex("export.customer-number"),
                values.words("export.empty-values"),
                values.dates("export.no-end-dates"),
                values.line("export.sheet"));
    }

    private Map<ExportKind, String> patterns() {
        Map<ExportKind, String> patterns = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            patterns.put(kind, values.filePattern("export.pattern." + kind.key()));
        }
        return patterns;
    }

    private Intake intake() {
        return new Intake(
                values.number("intake.max-row-drop-percent", 0, 100),
                values.number("intake.max-rejected-percent", 0, 100),
                shifts(),
                values.size("intake.max-file-size", 1L << 10, 100L << 30),
                values.number("intake.max-record-length", 1000, 10_000_000),
                values.number("intake.max-fields", 1, 10_000),
                values.number("intake.max-field-length", 100, 10_000_000),
                values.numberIfAny("intake.max-rows", 1000, 100_000_000),
                alarmDays());
    }

    private Intake.Shifts shifts() {
        return new Intake.Shifts(
                values.number("intake.small-file-rows", 0, 100_000),
                values.number("intake.max-vanished-percent", 0, 100),
                values.number("intake.max-new-percent", 0, 100),
                values.number("intake.max-status-rise-points", 0, 100),
                values.number("intake.max-profile-change-percent", 0, 100),
                values.number("intake.max-caseworker-change-percent", 0, 100),
                values.number("intake.max-stranger-contacts-percent", 0, 100),
                values.number("intake.max-unusable-rise-points", 0, 100),
                values.number("intake.max-contact-gap-days", 1, 3660));
    }

    /** Without a kind that is needed nothing works: its alarm cannot be switched off. */
    private Map<ExportKind, Integer> alarmDays() {
        Map<ExportKind, Integer> days = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            String key = "intake.alarm-after-working-days." + kind.key();
            if (kind.isRequired()) {
                days.put(kind, values.number(key, 1, 250));
            } else {
                values.numberOrOff(key, 1, 250).ifPresent(number -> days.put(kind, number));
            }
        }
        return days;
    }

    private Reminders reminders() {
        return new Reminders(values.nonEmptyLine("reminders.cron"), values.number("reminders.horizon-days", 0, 366));
    }

    private Escalation escalation() {
        return new Escalation(
                values.number("escalation.leader-list-after-working-days", 0, 1000),
                values.number("escalation.leader-list-after-unclear-weeks", 0, 520),
                values.number("escalation.leader-at-once-after-working-days", 0, 1000));
    }

    private Mail mail() {
        List<String> domains = values.domains("mail.allowed-domains");
        return new Mail(
                values.sender("mail.from"),
                values.addressOrEmpty("mail.reply-to"),
                values.addressIn("mail.administrator", domains),
                values.addressIn("mail.protected-cases", domains),
                values.addressIn("mail.catch-all", domains),
                domains,
                values.oneOf("mail.content", Map.of("list", Content.LIST, "counts", Content.COUNTS)),
                values.size("mail.max-size", 64L << 10, 100L << 20),
                values.flag("mail.show-names"),
                values.flag("mail.show-birth-dates"),
                values.flag("mail.show-profiles"),
                values.numberOrOff("mail.talk-blocks-from", 6, 16),
                values.number("mail.talk-blocks-hours", 1, 8));
    }

    private Smtp smtp() {
        values.checkDuration("smtp.poll-interval", SECOND, DAY);
        return new Smtp(
                values.host("smtp.host"),
                values.number("smtp.port", 1, 65_535),
                values.oneOf(
                        "smtp.security",
                        Map.of("starttls", Security.STARTTLS, "tls", Security.TLS, "none", Security.NONE)),
                values.pathIfAny("smtp.trusted-certificates"),
                values.pathIfAny("smtp.client-certificate"),
                values.secret("smtp.client-certificate-password"),
                values.ehloName("smtp.ehlo-name"),
                values.line("smtp.user"),
                values.secret("smtp.password"),
                oauth2("smtp.oauth2"),
                new Smtp.Lines(
                        values.number("smtp.connections", 1, 10),
                        values.number("smtp.mails-per-connection", 1, 10_000),
                        values.duration("smtp.connection-idle", SECOND, HOUR)),
                values.duration("smtp.connection-timeout", SECOND, Duration.ofMinutes(10)),
                values.duration("smtp.read-timeout", SECOND, HOUR),
                values.duration("smtp.write-timeout", SECOND, HOUR),
                values.duration("smtp.retry-after", SECOND, DAY),
                values.duration("smtp.give-up-after", HOUR, DAY.multipliedBy(7)),
                values.duration("smtp.lease", SECOND.multipliedBy(10), HOUR),
                values.oneOf("smtp.unknown", Map.of("hold", Unknown.HOLD, "send-once-more", Unknown.SEND_ONCE_MORE)),
                values.number("smtp.same-refusals", 2, 100),
                values.number("smtp.max-mails-per-run", 1, 1_000_000));
    }

    private OAuth2 oauth2(String group) {
        return new OAuth2(
                values.webAddressOrEmpty(group + ".token-url"),
                values.line(group + ".client-id"),
                values.secret(group + ".client-secret"),
                values.line(group + ".scope"));
    }

    /** The route reads some of it as placeholders. */
    private Bounces bounces() {
        values.checkDuration("bounces.poll-interval", SECOND, DAY);
        return new Bounces(
                values.flag("bounces.read"),
                values.oneOf("bounces.protocol", MAILBOX_PROTOCOLS),
                values.host("bounces.host"),
                values.number("bounces.port", 1, 65_535),
                values.line("bounces.user"),
                values.secret("bounces.password"),
                oauth2("bounces.oauth2"),
                values.nonEmptyLine("bounces.folder"),
                values.duration("bounces.alarm-after", HOUR, DAY.multipliedBy(30)));
    }

    private Summaries summaries() {
        return new Summaries(
                values.nonEmptyLine("summary.cron"),
                values.path("summary.directory"),
                values.linkBase("summary.link-base"),
                values.flag("summary.by-caseworker"),
                values.number("summary.small-number", 1, 1000),
                values.number("summary.fewest-persons", 1, 1000),
                values.number("summary.seen-within-days", 1, 366),
                values.flag("summary.attach"),
                values.flag("summary.index-links"));
    }

    private Alarms alarms() {
        return new Alarms(
                values.commandOrEmpty("alarm.command"),
                values.secretWebAddressOrEmpty("alarm.ping-url"),
                values.number("alarm.free-megabytes", 0, 1_000_000),
                values.duration("alarm.run-after", Duration.ofMinutes(15), DAY),
                values.duration("alarm.database-after", Duration.ofMinutes(1), DAY),
                values.number("alarm.certificate-days", 1, 90));
    }

    /** Ports below 1024 are for root alone. */
    private Watch watch() {
        return new Watch(
                values.numberOrOff("watch.port", 1024, 65_535),
                values.host("watch.address"),
                values.pathIfAny("watch.page-directory"));
    }

    private State state() {
        return new State(
                values.path("state.directory"),
                values.databaseUrl("state.database-url"),
                values.schema("state.schema"),
                values.line("state.user"),
                values.secret("state.password"),
                values.number("state.connections", 2, 100),
                values.duration("state.database-wait", SECOND, DAY),
                values.duration("state.job-lease", Duration.ofSeconds(2), HOUR));
    }

    /** Movements must stay until the summary of their month is written, figures for the trend of a year. */
    private Retention retention() {
        return new Retention(
                values.nonEmptyLine("retention.cron"),
                values.span("retention.reminders", Span.months(2), Span.months(120)),
                values.span("retention.figures", Span.months(13), Span.months(240)),
                values.span("retention.exports", Span.days(1), Span.months(12)),
                values.span("retention.mail-content", Span.days(1), Span.months(12)),
                values.span("retention.audit", Span.months(2), Span.months(240)),
                values.span("retention.replay", Span.days(1), Span.months(12)));
    }

    /** Values that are allowed alone, but not together. Whether a secret is missing depends on who asks. */
    private void checkTogether(Settings settings) {
        refuseIf(
                settings.intake().maxFieldLength() > settings.intake().maxRecordLength(),
                "intake.max-field-length",
                Problem.FIELD_LONGER_THAN_RECORD);
        refuseIf(
                settings.escalation().leaderAtOnceAfterWorkingDays()
                        < settings.escalation().leaderListAfterWorkingDays(),
                "escalation.leader-at-once-after-working-days",
                Problem.LEADER_TOLD_BEFORE_LIST);
        refuseIf(
                isLonger(settings.retention().reminders(), settings.retention().audit())
                        || isLonger(
                                settings.retention().mailContent(),
                                settings.retention().audit()),
                "retention.audit",
                Problem.AUDIT_SHORTER_THAN_MAILS);
        refuseIf(
                isLonger(settings.retention().replay(), settings.retention().reminders()),
                "retention.replay",
                Problem.REPLAY_LONGER_THAN_MAILS);
        refuseIf(
                settings.export().refusedDirectory().equals(settings.export().directory()),
                "export.refused-directory",
                Problem.REFUSED_INTO_EXPORTS);
        refuseIf(
                !settings.state().schema().isEmpty()
                        && settings.state().databaseUrl().contains("currentSchema="),
                "state.schema",
                Problem.SCHEMA_STANDS_TWICE);
        refuseIf(
                settings.smtp().security() == Security.NONE
                        && !THIS_MACHINE.contains(settings.smtp().host()),
                "smtp.security",
                Problem.MAIL_UNPROTECTED);
        refuseIf(
                settings.bounces().isUnprotected()
                        && !THIS_MACHINE.contains(settings.bounces().host()),
                "bounces.protocol",
                Problem.MAILBOX_UNPROTECTED);
        refuseIf(
                settings.bounces().read() && settings.bounces().user().isEmpty(),
                "bounces.user",
                Problem.MAILBOX_OF_NOBODY);
        checkTogether(settings.smtp().oauth2(), "smtp", settings.smtp().user());
        checkTogether(settings.bounces().oauth2(), "bounces", settings.bounces().user());
    }

    private void checkTogether(OAuth2 oauth2, String group, String user) {
        String key = group + ".oauth2.token-url";
        boolean isWhole = !user.isEmpty() && !oauth2.clientId().isEmpty();
        if (oauth2.isUsed() && !isWhole) {
            refuseOnce(key, Problem.TOKEN_OF_NOBODY, group);
        }
    }

    /** Months differ in length; any month is good enough here. */
    private static boolean isLonger(Span one, Span other) {
        return one.after(LocalDate.EPOCH).isAfter(other.after(LocalDate.EPOCH));
    }

    private void refuseIf(boolean wrong, String key, Problem problem) {
        if (wrong) {
            refuseOnce(key, problem);
        }
    }

    /** A value that is already refused is left out: here only its fallback would be checked. */
    private void refuseOnce(String key, Problem problem, Object... details) {
        if (!text.findings().isAbout(key)) {
            text.refuse(key, problem, details);
        }
    }
}
