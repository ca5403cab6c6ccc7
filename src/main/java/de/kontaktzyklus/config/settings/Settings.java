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
import java.util.regex.Pattern;

/**
 * All settings, typed and checked. Each component is a key of {@code kontaktzyklus.properties}, which says what it is.
 * A key that only routes read is checked as well, and stands among the properties alone.
 *
 * @param properties the same by key, as Camel's placeholders want them: overrides win, paths are absolute, and
 *     placeholders for the environment are filled. Only the placeholder of a secret stays, so that no dump of the
 *     settings shows the secret
 * @param held the same once more with where each value comes from, without secrets
 */
public record Settings(
        Office office,
        Exports export,
        Intake intake,
        Reminders reminders,
        Escalation escalation,
        Mail mail,
        Smtp smtp,
        Bounces bounces,
        Summaries summary,
        Forecasts forecast,
        Retention retention,
        State state,
        Alarms alarms,
        Watch watch,
        Logs log,
        Map<String, String> properties,
        List<HeldSetting> held) {

    /** Name of the settings file in the configuration folder. */
    public static final String FILE = "kontaktzyklus.properties";

    public Settings {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        held = List.copyOf(held);
    }

    /**
     * Reads the settings of a configuration folder. A key that the file does not have has its shipped default; a file
     * that is not there is refused, as then nobody can know whose settings hold. Relative paths start at the parent of
     * that folder, so that an office with a configuration of its own has exports, state and summaries of its own.
     *
     * @param overrides values by key that win over the file ({@code --set})
     * @throws ConfigurationException with everything that is wrong
     */
    public static Settings load(Path configDirectory, Map<String, String> overrides) {
        return load(configDirectory, overrides, List.of());
    }

    /**
     * The same with rules of other rooms; what they refuse is among the other findings.
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

    /**
     * {@code office.*}.
     *
     * @param clockToleranceDays how many days the clock may be off what is known
     */
    public record Office(String name, ZoneId timeZone, Locale language, int clockToleranceDays) {}

    /**
     * {@code alarm.*}.
     *
     * @param command gets each alarm; may be none
     * @param pingUrl an address, or empty; whoever knows its path can keep the watch quiet
     * @param freeMegabytes on each disk; 0 for any
     * @param runAfter how long after their hour digests may be missing
     * @param databaseAfter how long the database may be gone
     * @param certificateDays before a certificate ends
     */
    public record Alarms(
            Command command,
            Secret pingUrl,
            int freeMegabytes,
            Duration runAfter,
            Duration databaseAfter,
            int certificateDays) {}

    /**
     * {@code watch.*}.
     *
     * @param port at which watches may ask; empty: nothing listens
     * @param address at which it listens
     * @param pageDirectory where the status page is left; empty: nowhere
     */
    public record Watch(OptionalInt port, String address, Optional<Path> pageDirectory) {}

    /**
     * {@code log.*}.
     *
     * @param language of its lines
     * @param level of the program, and of Camel: {@code error}, {@code warn}, {@code info} or {@code debug}
     */
    public record Logs(Locale language, Format format, String level, String camelLevel) {

        /** How a line looks. */
        public enum Format {
            /** For people. */
            TEXT,
            /** One object for each line. */
            JSON
        }
    }

    /**
     * {@code export.*}.
     *
     * @param doneFile suffix of the file that says an export is finished; empty for none
     * @param patterns file name pattern by kind; each kind has one
     * @param customerNumber what a customer number looks like
     * @param emptyValues values that stand for an empty field
     * @param noEndDates dates that stand for no end
     * @param sheet of a workbook; empty for the first
     */
    public record Exports(
            Path directory,
            Duration settleTime,
            String doneFile,
            Map<ExportKind, String> patterns,
            Path refusedDirectory,
            Pattern customerNumber,
            List<String> emptyValues,
            List<String> noEndDates,
            String sheet) {

        public Exports {
            patterns = Map.copyOf(patterns);
            emptyValues = List.copyOf(emptyValues);
            noEndDates = List.copyOf(noEndDates);
        }
    }

    /**
     * {@code intake.*}.
     *
     * @param maxFileSize bytes of unpacked content
     * @param maxRecordLength characters
     * @param maxFieldLength characters
     * @param maxRows empty: as many as fit into memory
     * @param alarmAfterWorkingDays by kind; a kind whose alarm is switched off has no entry
     */
    public record Intake(
            int maxRowDropPercent,
            int maxRejectedPercent,
            Shifts shifts,
            long maxFileSize,
            int maxRecordLength,
            int maxFields,
            int maxFieldLength,
            OptionalInt maxRows,
            Map<ExportKind, Integer> alarmAfterWorkingDays) {

        public Intake {
            alarmAfterWorkingDays = Map.copyOf(alarmAfterWorkingDays);
        }

        /** Whether the office says that it has exports of that kind: one whose alarm is switched off is not in use. */
        public boolean isInUse(ExportKind kind) {
            return alarmAfterWorkingDays.containsKey(kind);
        }

        /** After how many working days without a new one of its kind an export is too old; empty: never. */
        public OptionalInt alarmDays(ExportKind kind) {
            Integer days = alarmAfterWorkingDays.get(kind);
            return days == null ? OptionalInt.empty() : OptionalInt.of(days);
        }

        /**
         * How far the mix of an export may shift.
         *
         * @param smallFileRows below it no percentage refuses a file
         */
        public record Shifts(
                int smallFileRows,
                int maxVanishedPercent,
                int maxNewPercent,
                int maxStatusRisePoints,
                int maxProfileChangePercent,
                int maxCaseworkerChangePercent,
                int maxStrangerContactsPercent,
                int maxUnusableRisePoints,
                int maxContactGapDays) {}
    }

    /**
     * {@code reminders.*}.
     *
     * @param horizonDays calendar days
     */
    public record Reminders(String cron, int horizonDays) {}

    /**
     * {@code escalation.*}.
     *
     * @param leaderListAfterWorkingDays overdue for more than this number of working days: the weekly list
     * @param leaderListAfterUnclearWeeks not to be judged for more than this number of weeks: the weekly list, too
     * @param leaderAtOnceAfterWorkingDays overdue for more than this number of working days: at once
     */
    public record Escalation(
            int leaderListAfterWorkingDays, int leaderListAfterUnclearWeeks, int leaderAtOnceAfterWorkingDays) {}

    /**
     * {@code mail.*}.
     *
     * @param from an address, or {@code name <address>}
     * @param replyTo an address, or empty
     * @param allowedDomains in lower case
     * @param talkBlocksFrom hour of the day; empty for no blocks
     * @param talkBlocksHours most hours of a day that blocks take
     */
    public record Mail(
            String from,
            String replyTo,
            String administrator,
            String protectedCases,
            String catchAll,
            List<String> allowedDomains,
            Content content,
            long maxSize,
            boolean showNames,
            boolean showBirthDates,
            boolean showProfiles,
            OptionalInt talkBlocksFrom,
            int talkBlocksHours) {

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
     * @param trustedCertificates file of the certificates that vouch for the mail server; empty: those of Java
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
            Duration retryAfter,
            Duration giveUpAfter,
            Duration lease,
            Unknown unknown,
            int sameRefusals,
            int maxMailsPerRun) {

        /** How the connection is protected. */
        public enum Security {
            /** Plain at first, then TLS; if the server does not offer it, nothing is sent. */
            STARTTLS,
            /** TLS from the first byte. */
            TLS,
            /** Not at all: only for a server on this machine. */
            NONE
        }

        /**
         * How many connections there are, and how long one is used.
         *
         * @param connectionIdle how long one may be without a mail
         */
        public record Lines(int connections, int mailsPerConnection, Duration connectionIdle) {}

        /** What becomes of a mail if nobody can know whether it has arrived. */
        public enum Unknown {
            /** Nothing: the next digest says it all again. */
            HOLD,
            /** It is sent once more, with the same Message-ID. */
            SEND_ONCE_MORE
        }
    }

    /**
     * {@code smtp.oauth2.*} and {@code bounces.oauth2.*}: a login by access token instead of a password.
     *
     * @param tokenUrl where tokens are given out; empty: the login is by password
     */
    public record OAuth2(String tokenUrl, String clientId, Secret clientSecret, String scope) {

        public boolean isUsed() {
            return !tokenUrl.isEmpty();
        }
    }

    /**
     * {@code bounces.*}: the mailbox of the sender, and what comes back to it.
     *
     * @param protocol imaps, pop3s, imap or pop3, as Camel calls them
     * @param alarmAfter when it could not be read for so long, the administrator is told
     */
    public record Bounces(
            boolean read,
            String protocol,
            String host,
            int port,
            String user,
            Secret password,
            OAuth2 oauth2,
            String folder,
            Duration alarmAfter) {

        /** Whether the line is in plain. */
        public boolean isUnprotected() {
            return !protocol.endsWith("s");
        }

        /** For the state and the log. */
        public String mailbox() {
            return user + " " + host + ":" + port + " " + folder;
        }
    }

    /**
     * {@code summary.*}.
     *
     * @param smallNumber cases with a running cycle
     * @param fewestPersons caseworkers with hours
     * @param linkBase where readers find the folder of the summaries: the address of a share or of the intranet; empty
     *     for its path on this machine
     * @param seenWithinDays calendar days
     */
    public record Summaries(
            String cron,
            Path directory,
            String linkBase,
            boolean byCaseworker,
            int smallNumber,
            int fewestPersons,
            int seenWithinDays,
            boolean attach,
            boolean indexLinks) {}

    /** {@code forecast.*}. */
    public record Forecasts(int weeks) {}

    /** {@code retention.*}: how long each kind of record is kept. */
    public record Retention(
            String cron, Span reminders, Span figures, Span exports, Span mailContent, Span audit, Span replay) {}

    /**
     * {@code state.*}.
     *
     * @param databaseUrl of a PostgreSQL database; empty for the embedded one
     * @param schema of that database; empty for the one that it chooses for the user
     * @param databaseWait how long a start waits for that database
     * @param jobLease how long a job belongs to a node that does not renew its claim
     */
    public record State(
            Path directory,
            String databaseUrl,
            String schema,
            String user,
            Secret password,
            int connections,
            Duration databaseWait,
            Duration jobLease) {}
}
