package de.kontaktzyklus.reminders.health;

/** What a look from outside finds that no alarm tells of, or not yet. Each names the values of its words. */
public enum IssueKind {
    /** No values: no node has left a heartbeat, or the last one has ended in order. */
    PROGRAM_NOT_RUNNING(HealthState.CRITICAL),
    /** {0} node, {1} time of its last heartbeat; none other runs. */
    PROGRAM_SILENT(HealthState.CRITICAL),
    /** {0} node, {1} time of its last heartbeat; others run. */
    NODE_SILENT(HealthState.WARNING),
    /** {0} first office day whose digests are missing, {1} hour of the last ones that are. */
    DIGESTS_MISSING(HealthState.CRITICAL),
    /** {0} mails that wait, {1} why, as the outbox has it. */
    SERVER_REFUSES(HealthState.CRITICAL),
    /** {0} kinds of exports that are needed and were never taken. */
    EXPORT_MISSING(HealthState.CRITICAL),
    /** {0} its kind, {1} its date, {2} its age in office days (AT). */
    EXPORT_OLD(HealthState.WARNING),
    /** No values: asked of a process that has not begun its work yet. */
    STARTING(HealthState.CRITICAL),
    /** No values: asked of a process that was told to end. */
    STOPPING(HealthState.CRITICAL),
    /** {0} a route without a sign of life, asked of its process. */
    ROUTE_SILENT(HealthState.CRITICAL),
    /** {0} why, in words: one of several offices that its process cannot start; it tries again each minute. */
    OFFICE_LEFT_OUT(HealthState.CRITICAL),
    /** No values: asked of a process whose database does not answer in time. */
    DATABASE_SILENT(HealthState.CRITICAL);

    private final HealthState severity;

    IssueKind(HealthState severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public HealthState severity() {
        return severity;
    }
}
