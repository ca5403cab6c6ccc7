package de.kontaktzyklus.log;

import de.kontaktzyklus.log.Troubles.Open;
import de.kontaktzyklus.log.Troubles.Turn;
import de.kontaktzyklus.texts.Discretion;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;

/**
 * Says in the log what happens, in the language that is set. What is wrong just now is known for the whole process, or
 * for each of its offices. Never throws.
 */
public final class EventLog {

    private static final Marker EVENT = MarkerManager.getMarker("EVENT");

    private static final EventLog OWN = of(EventLog.class);

    private final Logger logger;

    private EventLog(Logger logger) {
        this.logger = logger;
    }

    public static EventLog of(Class<?> speaker) {
        return new EventLog(LogManager.getLogger(speaker));
    }

    /**
     * How long something took until now.
     *
     * @param nanoseconds of {@link System#nanoTime} when it began
     */
    public static double secondsSince(long nanoseconds) {
        return (System.nanoTime() - nanoseconds) / 1e9;
    }

    /**
     * Something happened.
     *
     * @param figures in the order that the event names them
     */
    public void say(Event event, Object... figures) {
        write(event.level(), event, "", "", figures);
    }

    /**
     * Something failed. If the reason lies around the program and makes much fail, such as a full disk, the log says
     * that reason once, and what failed only at debug. Else it says what failed and why; again after an hour at the
     * soonest. A stack trace stands at debug, and once for what nobody expected; never with the words of the failure.
     */
    public void failed(Event event, Throwable failure, Object... figures) {
        Reason reason = Reason.of(failure);
        if (reason.kind().lasts()) {
            trouble(reason);
            write(Level.DEBUG, event, before(reason), "", figures);
        } else {
            said(event, reason, failure, figures);
        }
        stack(failure);
    }

    /** Where a failure comes from, for those who mend the program: at debug, and without its words. */
    public void stack(Throwable failure) {
        if (logger.isDebugEnabled()) {
            logger.debug(failure.getClass().getName(), new Wordless(failure));
        }
    }

    private void said(Event event, Reason reason, Throwable failure, Object... figures) {
        String key = event + " " + Troubles.key(reason);
        switch (troubles().met(key, reason)) {
            case FIRST -> {
                write(event.level(), event, before(reason), "", figures);
                showOnce(event, reason, failure);
            }
            case REMINDER ->
                troubles().of(key).ifPresent(open -> write(event.level(), event, before(reason), still(open), figures));
            case NOTHING -> write(Level.DEBUG, event, before(reason), "", figures);
        }
    }

    /** A cause in words, in front of what it has brought about. */
    private static String before(Reason reason) {
        return LogTexts.now().text("reason." + reason.kind(), Discretion.of(reason.where())) + ": ";
    }

    private void showOnce(Event event, Reason reason, Throwable failure) {
        if (reason.kind() == Reason.Kind.UNEXPECTED
                && Speaker.now().shown().add(event + " " + Wordless.place(failure))) {
            logger.log(event.level(), failure.getClass().getName(), new Wordless(failure));
        }
    }

    /** Something around the program is wrong, whoever has found it. */
    public static void trouble(Reason reason) {
        String key = Troubles.key(reason);
        Turn turn = troubles().met(key, reason);
        if (turn == Turn.FIRST) {
            OWN.say(Event.TROUBLE, reason, reason.where(), LogTexts.now().plain("todo." + reason.kind()));
        } else if (turn == Turn.REMINDER) {
            troubles().of(key).ifPresent(open -> OWN.say(Event.TROUBLE_STILL, figures(open)));
        }
    }

    /** What was wrong with that is mended. */
    public static void over(Reason reason) {
        troubles().over(Troubles.key(reason)).ifPresent(EventLog::sayOver);
    }

    /** The same for all reasons of a kind, whatever they said. */
    public static void over(Reason.Kind kind) {
        troubles().overAll(kind + " ").forEach(EventLog::sayOver);
    }

    /** What had failed works again. */
    public void works(Event event) {
        troubles()
                .overAll(event + " ")
                .forEach(open ->
                        say(Event.WELL_AGAIN, event, open.minutes(troubles().now()), open.times()));
    }

    /**
     * Looks whether what was wrong is mended.
     *
     * @param databaseAnswers whether the state could just be read
     */
    public static void lookAgain(boolean databaseAnswers) {
        troubles().noLonger(databaseAnswers).forEach(EventLog::sayOver);
    }

    private static Troubles troubles() {
        return Speaker.now().troubles();
    }

    /** As at the start of the process; for tests. */
    static void forget() {
        troubles().forget();
        Speaker.now().shown().clear();
    }

    private static void sayOver(Open open) {
        OWN.say(Event.TROUBLE_OVER, figures(open));
    }

    private static Object[] figures(Open open) {
        Reason reason = open.reason();
        return new Object[] {reason, reason.where(), open.minutes(troubles().now()), open.times()};
    }

    private static String still(Open open) {
        return LogTexts.now().text("still", open.minutes(troubles().now()), open.times());
    }

    private void write(Level level, Event event, String before, String after, Object... figures) {
        if (logger.isEnabled(level, EVENT)) {
            logger.log(level, markerOf(event), new EventMessage(event, before, after, LogTexts.now(), figures));
        }
    }

    private static Marker markerOf(Event event) {
        return MarkerManager.getMarker(event.name()).setParents(EVENT);
    }
}
