package de.kontaktzyklus.pipeline.summaries;

import java.util.List;
import java.util.Objects;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Puts the teams of a month together again when they are written. If one team fails, the others are still written; then
 * the month fails with the first failure.
 */
public final class WrittenSummaries implements AggregationStrategy {

    @Override
    public Exchange aggregate(@Nullable Exchange before, @Nullable Exchange next) {
        Exchange team = Objects.requireNonNull(next, "a split hands over each part");
        if (before == null) {
            return team.isFailed() ? team : holding(first(written(team)), team);
        }
        if (before.isFailed()) {
            return before;
        }
        return team.isFailed() ? team : holding(body(before, SummaryMonth.class).with(written(team)), before);
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
