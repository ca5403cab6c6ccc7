package de.kontaktzyklus.config.settings;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All settings, typed and checked. Each component is a key of {@code kontaktzyklus.properties}, which says what it is.
 *
 * @param properties the same by key, as Camel's placeholders want them: overrides win, paths are absolute, placeholders
 *     for the environment are filled; only that of a secret is left as it is, so that no dump of the settings shows it
 */
public record Settings(
        Office office,
        Exports export,
        Intake intake,
        Reminders reminders,
        Escalation escalation,
        Mail mail,
        Smtp smtp,
        Summaries summary,
        Forecasts forecast,
        Retention retention,
        State state,
        Map<String, String> properties) {

    /** Name of the settings file in the configuration folder. */
    public static final String FILE = "kontaktzyklus.properties";

    public Settings {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * Reads the settings of a configuration folder. Relative paths start at the parent of that folder, so that an
     * office with a configuration of its own has exports, state and summaries of its own.
     *
     * @param overrides values by key that win over the file ({@code --set})
     * @throws ConfigurationException with everything that is wrong
     */
    public static Settings load(Path configDirectory, Map<String, String> overrides) {
        return load(configDirectory, overrides, List.of());
    }

    /**
     * The same under rules of other rooms; what they refuse stands among the other findings.
     *
     * @throws ConfigurationException with everything that is wrong
     */
    public static Settings load(Path configDirectory, Map<String, String> overrides, List<SettingsRule> rules) {
        return SettingsReader.read(configDirectory, overrides, System::getenv, rules);
    }

    /** The language of the office, even where other settings are wrong; empty where it cannot be read. */
    public static Optional<Locale> language(Path configDirectory, Map<String, String> overrides) {
        return SettingsReader.language(configDirectory, overrides, System::getenv);
    }

    /** {@code office.*}. */
    public record Office(String name, ZoneId timeZone, Locale language, Duration catchUpInterval) {}

    /**
     * {@code export.*}.
     *
     * @param doneFile suffix of the file that says an export is finished; empty for none
     * @param patterns file name pattern by kind; each kind has one
     */
    public record Exports(
            Path directory,
            Duration pollInterval,
            Duration settleTime,
            String doneFile,
            Map<ExportKind, String> patterns,
            Path refusedDirectory) {

        public Exports {
            patterns = Map.copyOf(patterns);
        }
    }

    /**
     * {@code intake.*}.
     *
     * @param maxFileSize bytes of unpacked content
     * @param maxRecordLength characters
     * @param maxFieldLength characters
     * @param maxRows empty: what the memory holds
     */
    public record Intake(
            int maxRowDropPercent,
            int maxRejectedPercent,
            long maxFileSize,
            int maxRecordLength,
            int maxFields,
            int maxFieldLength,
            OptionalInt maxRows,
            int alarmAfterWorkingDays) {}

    /**
     * {@code reminders.*}.
     *
     * @param horizonDays calendar days
     */
    public record Reminders(String cron, int horizonDays) {}

    /** {@code escalation.*}; a case escalates when it is overdue for more than so many working days. */
    public record Escalation(int leaderListAfterWorkingDays, int leaderAtOnceAfterWorkingDays) {}

    /**
     * {@code mail.*}.
     *
     * @param from an address, or {@code name <address>}
     * @param replyTo an address, or empty
     * @param allowedDomains in lower case
     */
    public record Mail(
            String from,
            String replyTo,
            String administrator,
            String protectedCases,
            String catchAll,
            List<String> allowedDomains,
            Content content,
            boolean showNames,
            boolean showBirthDates,
            boolean showProfiles) {

        /** How much a digest says. */
        public enum Content {
            /** Each case with its customer number. */
            LIST,
            /** Numbers of cases only. */
            COUNTS
        }
    }

    /**
     * {@code smtp.*}.
     *
     * @param trustedCertificates file of the authorities that may vouch for the mail server; empty: those Java knows
     * @param clientCertificate file with a certificate of our own; empty for none
     * @param ehloName empty for the name of this machine
     * @param user empty for no login
     * @param sameRefusals so many recipients in a row with the same refusal mean that the server refuses all
     */
    public record Smtp(
            String host,
            int port,
            Security security,
            Optional<Path> trustedCertificates,
            Optional<Path> clientCertificate,
            Secret clientCertificatePassword,
            String ehloName,
            String user,
            Secret password,
            OAuth2 oauth2,
            Lines lines,
            Duration connectionTimeout,
            Duration readTimeout,
            Duration writeTimeout,
            Duration pollInterval,
            Duration retryAfter,
            Duration giveUpAfter,
            Duration lease,
            Unknown unknown,
            int sameRefusals,
            int maxMailsPerRun) {

        /** How the line is protected. */
        public enum Security {
            /** Plain at first, then TLS; refused where the server does not offer it. */
            STARTTLS,
            /** TLS from the first byte. */
            TLS,
            /** Not at all: to a server on this machine only. */
            NONE
        }

        /**
         * {@code smtp.oauth2.*}: a login by access token instead of a password.
         *
         * @param tokenUrl where tokens are given out; empty: the login is by password
         */
        public record OAuth2(String tokenUrl, String clientId, Secret clientSecret, String scope) {

            public boolean isUsed() {
                return !tokenUrl.isEmpty();
            }
        }

        /**
         * How many connections there are, and how long one is used.
         *
         * @param connectionIdle how long one may be without a mail
         */
        public record Lines(int connections, int mailsPerConnection, Duration connectionIdle) {}

        /** What becomes of a mail of which nobody can know whether it has left. */
        public enum Unknown {
            /** Nothing: the next digest says it all again. */
            HOLD,
            /** It is sent once more, with the same Message-ID. */
            SEND_ONCE_MORE
        }
    }

    /**
     * {@code summary.*}.
     *
     * @param smallNumber cases with a running cycle
     * @param seenWithinDays calendar days
     */
    public record Summaries(
            String cron, Path directory, boolean byCaseworker, int smallNumber, int seenWithinDays, boolean attach) {}

    /** {@code forecast.*}. */
    public record Forecasts(int weeks) {}

    /** {@code retention.*}: how long each kind of record is kept. */
    public record Retention(String cron, Span reminders, Span figures, Span exports, Span mailContent) {}

    /**
     * {@code state.*}.
     *
     * @param databaseUrl of a PostgreSQL database; empty for the embedded one
     * @param databaseWait how long a start waits for that database
     * @param jobLease how long a node has a job to itself without renewing its claim
     */
    public record State(
            Path directory,
            String databaseUrl,
            String user,
            Secret password,
            int connections,
            Duration databaseWait,
            Duration jobLease) {}
}
