package de.kontaktzyklus.log;

import java.util.List;
import org.apache.logging.log4j.Level;

/**
 * What the log tells. The names are the same in all languages and versions: programs that read the log in JSON look for
 * them. The texts stand in the bundles, {@code event.<name>}.
 */
public enum Event {
    STARTS(
            Level.INFO,
            "version",
            "configuration",
            "database",
            "state",
            "exports",
            "refused",
            "summaries",
            "zone",
            "language"),
    WAITS(Level.INFO, "exports", "digests", "summaries", "host", "port", "security", "waiting"),
    STOPS(Level.INFO),
    STOPPED(Level.INFO, "seconds"),
    STOP_TOO_LONG(Level.ERROR, "seconds"),
    CLOCK_ACCEPTED(Level.INFO, "day"),
    CLOCK_DOUBTED(Level.WARN, "day", "known"),

    EXPORT_TAKEN(Level.INFO, "kind", "file", "day", "rows", "rejected", "seconds"),
    CASES_TAKEN(
            Level.INFO,
            "kind",
            "file",
            "day",
            "rows",
            "rejected",
            "appeared",
            "vanished",
            "otherCaseworker",
            "otherTeam",
            "otherProfile",
            "seconds"),
    EXPORT_CONFIRMED(Level.INFO, "kind", "file", "seconds"),
    EXPORT_REFUSED(Level.WARN, "kind", "file", "problems", "report", "seconds"),
    EXPORT_NOT_REMOVED(Level.WARN, "file"),
    EXPORT_NOT_READY(Level.DEBUG, "route"),
    EXPORT_NOT_COPIED(Level.WARN, "file"),
    FOLDER_NOT_READ(Level.WARN, "route"),

    DIGESTS_MADE(Level.INFO, "weekly", "day", "mails", "rows", "overdue", "told", "heldBack", "seconds"),
    DIGESTS_NOT_MADE(Level.INFO, "day", "why", "seconds"),
    DIGESTS_NOT_BALANCED(Level.ERROR, "day"),
    DIGESTS_TOO_LATE(Level.WARN, "day"),
    CATCHES_UP(Level.INFO, "routes"),
    ROUTE_FAILED(Level.ERROR, "route"),
    ROUTE_ENDLESS(Level.ERROR, "route"),

    ROUND(Level.INFO, "sent", "refused", "later", "unknown", "seconds"),
    ROUND_WITH_TROUBLE(Level.WARN, "sent", "refused", "later", "unknown", "seconds"),
    ROUND_IN_VAIN(Level.DEBUG, "sent", "refused", "later", "unknown", "seconds"),
    MAIL_SENT(Level.DEBUG, "mail"),
    MAIL_NOT_SENT(Level.DEBUG, "verdict", "mail", "code"),
    MAIL_PASSED_ON(Level.DEBUG, "mail", "mails"),
    MAIL_CAME_BACK(Level.WARN, "mail"),
    MAIL_UNREADABLE(Level.ERROR, "mail"),
    MAIL_NOT_PASSED_ON(Level.ERROR, "mail"),
    MAILS_NOT_RECORDED(Level.WARN, "mails"),
    MAILS_INTERRUPTED(Level.WARN, "again", "onceMore", "held"),
    LEASE_NOT_RENEWED(Level.WARN, "job"),
    LEASE_NOT_GIVEN_BACK(Level.WARN, "job"),
    LEASE_OVER(Level.WARN, "job"),
    MAIL_SERVER_ASKED(Level.DEBUG, "code"),
    MAIL_SERVER_NOT_ASKED(Level.DEBUG, "code"),
    MAIL_SIZE_NOT_KEPT(Level.WARN),
    MAILBOX_NOT_READ(Level.WARN),
    MAILBOX_MAIL_NOT_READ(Level.WARN),
    MAILBOX_NOT_NOTED(Level.WARN),

    MONTH_MADE(Level.INFO, "month", "teams", "seconds"),
    SUMMARY_WRITTEN(Level.DEBUG, "page"),
    FORGOTTEN(Level.INFO, "records", "counts", "seconds"),

    CAUSE_BEGUN(Level.WARN, "cause", "subject"),
    CAUSE_TOLD(Level.INFO, "cause", "subject"),
    CAUSE_OVER(Level.INFO, "cause", "subject"),
    ALARM(Level.WARN, "cause"),
    CAUSES_NOT_LOOKED_FOR(Level.WARN),
    ALARM_NOT_PLANNED(Level.ERROR, "route"),
    PROOF_NOT_WRITTEN(Level.WARN),
    SIGNAL_FAILS(Level.WARN, "way", "trouble", "who", "number"),
    SIGNAL_AGAIN(Level.INFO, "way"),
    SIGNALS_LEFT(Level.WARN, "way", "signals"),

    OFFICE_LEFT_OUT(Level.ERROR, "office"),

    WATCH_LISTENS(Level.INFO, "address"),
    WATCH_LISTENS_TO_OTHERS(Level.WARN, "address"),
    WATCH_NOT_ANSWERED(Level.ERROR, "path"),
    WATCH_SEES_NOTHING(Level.WARN),
    STATUS_PAGE_NOT_WRITTEN(Level.WARN),

    NODES_AWAITED(Level.INFO, "jobs"),
    HEARTBEAT_MISSED(Level.WARN),
    MAILS_NOT_COUNTED(Level.WARN),
    SYSTEMD_NOT_TOLD(Level.WARN, "state", "command", "code"),
    ROUTE_SILENT(Level.ERROR, "route"),

    /** The same for whatever fails because of it: an unmounted share, a full disk, a database that is gone. */
    TROUBLE(Level.WARN, "cause", "where", "todo"),
    TROUBLE_STILL(Level.WARN, "cause", "where", "minutes", "times"),
    TROUBLE_OVER(Level.INFO, "cause", "where", "minutes", "times"),
    WELL_AGAIN(Level.INFO, "what", "minutes", "times");

    @SuppressWarnings("ImmutableEnumChecker") // one of Log4j's constants
    private final Level level;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> figures;

    Event(Level level, String... figures) {
        this.level = level;
        this.figures = List.of(figures);
    }

    Level level() {
        return level;
    }

    /** The keys of its figures in JSON, in the order of the placeholders of its text. */
    List<String> figures() {
        return figures;
    }
}
