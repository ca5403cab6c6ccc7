package de.kontaktzyklus.pipeline.summaries;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import org.apache.camel.Body;
import org.apache.camel.Exchange;

/** Keeps the summaries of a month, team by team. Nobody sees them before the whole month is done. */
public final class SummaryLedger {

    private static final EventLog LOG = EventLog.of(SummaryLedger.class);

    private final SummaryNotices notices;

    SummaryLedger(SummaryNotices notices) {
        this.notices = notices;
    }

    /** Forgets what an interrupted attempt has left. */
    public void begin(@Body SummaryMonth month, Exchange exchange) {
        SummaryTurn.kept(exchange).begin(month.month());
    }

    public void add(@Body SummaryPlace place, Exchange exchange) {
        SummaryTurn.kept(exchange).add(place.summary());
    }

    /** Marks the month as done and plans the mails to the team leaders, both or nothing. */
    public void keepAndTell(@Body SummaryMonth month, Exchange exchange) {
        if (!month.written().isEmpty()) {
            SummaryTurn.kept(exchange).finish(month.month(), notices.of(month));
            LOG.say(Event.MONTH_MADE, month.month(), month.written().size(), SummaryTurn.seconds(exchange));
        }
    }
}
