package de.kontaktzyklus.pipeline.summaries;

import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Puts the teams of a month together again when they are written. The other teams are written even if one fails; then
 * the month fails, with the first failure.
 */
public final class WrittenSummaries implements AggregationStrategy {

    @Override
    public Exchange aggregate(@Nullable Exchange before, Exchange next) {
        if (before == null) {
            return next.isFailed() ? next : holding(month(next), next);
        }
        if (before.isFailed()) {
            return before;
        }
        return next.isFailed()
                ? next
                : holding(before.getMessage().getBody(SummaryMonth.class).with(written(next)), before);
    }

    private static SummaryMonth month(Exchange first) {
        WrittenSummary written = written(first);
        return new SummaryMonth(written.figures().month(), List.of(), List.of(written));
    }

    private static WrittenSummary written(Exchange team) {
        return team.getMessage().getBody(WrittenSummary.class);
    }

    private static Exchange holding(SummaryMonth month, Exchange exchange) {
        exchange.getMessage().setBody(month);
        return exchange;
    }
}
