package de.kontaktzyklus.retention;

/** What is kept for a time, in the order in which it is forgotten; the deletion log uses these names. */
public enum Kept {
    /** The rendered text of a mail that is settled; that it was sent is remembered longer. */
    MAIL_CONTENT(Period.MAIL_CONTENT, Place.STATE),
    MAIL(Period.REMINDERS, Place.STATE),
    /** A case that has vanished from the exports and is accounted for. */
    KNOWN_CASE(Period.REMINDERS, Place.STATE),
    ANNOUNCEMENT(Period.REMINDERS, Place.STATE),
    CLOSURE(Period.REMINDERS, Place.STATE),
    MOVEMENT(Period.REMINDERS, Place.STATE),
    DIGEST_RUN(Period.REMINDERS, Place.STATE),
    EXPORT_RECORD(Period.REMINDERS, Place.STATE),
    REFUSAL_RECORD(Period.REMINDERS, Place.STATE),
    SUMMARY(Period.FIGURES, Place.STATE),
    DELETION_RECORD(Period.FIGURES, Place.STATE),
    /** What an entry of the audit says of people; the entry itself stays. */
    AUDIT_DETAIL(Period.AUDIT, Place.STATE),
    /** What a run knew beside its exports; with it goes the day as one that can be replayed. */
    DAY_KNOWLEDGE(Period.REPLAY, Place.STATE),
    ARCHIVED_EXPORT(Period.EXPORTS, Place.FILES),
    REFUSED_FILE(Period.EXPORTS, Place.FILES),
    SUMMARY_FILE(Period.FIGURES, Place.FILES);

    private final Period period;
    private final Place place;

    Kept(Period period, Place place) {
        this.period = period;
        this.place = place;
    }

    Period period() {
        return period;
    }

    boolean isInState() {
        return place == Place.STATE;
    }

    /** The six periods that an office sets. */
    enum Period {
        REMINDERS,
        FIGURES,
        EXPORTS,
        MAIL_CONTENT,
        AUDIT,
        REPLAY
    }

    private enum Place {
        STATE,
        FILES
    }
}
