package de.kontaktzyklus.summary.worklist;

/**
 * Why a case stands on the work list, in the order in which the sections are shown; the first that applies is taken.
 */
public enum WorkSection {
    /** The latest day has passed and no appointment is made; longest first. */
    OVERDUE,
    /** The first interview has missed its target, not yet its limit. */
    FIRST_INTERVIEW_AT_RISK,
    /** In its window; earliest latest day first. */
    DUE,
    /** Due or overdue, with an appointment that still lies ahead (requirements 2.10); longest overdue first. */
    APPOINTMENT,
    /** An exception without an end whose regular latest day has passed or cannot be computed. */
    EXCEPTION_TO_REVIEW,
    /** Cannot be judged until the data are mended. */
    UNCLEAR,
    /** Nothing is to be done; here so that each figure can be traced to all of its cases. */
    NOTHING_TO_DO
}
