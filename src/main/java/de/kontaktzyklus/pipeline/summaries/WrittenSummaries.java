package de.kontaktzyklus.pipeline.summaries;

import java.util.List;
import java.util.Objects;
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
            return next.isFailed() ? next : holding(first(written(next)), next);
        }
        if (before.isFailed()) {
            return before;
        }
        return next.isFailed() ? next : holding(body(before, SummaryMonth.class).with(written(next)), before);
    }

    private static SummaryMonth first(WrittenSummary written) {
        return new SummaryMonth(written.figures().month(), List.of(), List.of(written));
    }

    private static WrittenSummary written(Exchange team) {
        return body(team, WrittenSummary.class);
    }

    private static <T> T body(Exchange exchange, Class<T> kind) {
        return Objects.requireNonNull(exchange.getMessage().getBody(kind), kind.getSimpleName());
    }

    private static Exchange holding(SummaryMonth month, Exchange exchange) {
        exchange.getMessage().setBody(month);
        return exchange;
    }
}
