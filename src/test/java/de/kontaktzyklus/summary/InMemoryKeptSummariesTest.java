package de.kontaktzyklus.summary;

class InMemoryKeptSummariesTest extends KeptSummariesContract {

    private final KeptSummaries summaries = new InMemoryKeptSummaries();

    @Override
    protected KeptSummaries summaries() {
        return summaries;
    }
}
