package de.kontaktzyklus.summary;

import de.kontaktzyklus.summary.look.KeptSummaries;

class InMemoryKeptSummariesTest extends KeptSummariesContract {

    private final KeptSummaries summaries = new InMemoryKeptSummaries();

    @Override
    protected KeptSummaries summaries() {
        return summaries;
    }
}
