package de.kontaktzyklus.cases;

class InMemoryTakenExportsTest extends TakenExportsContract {

    private final TakenExports exports = new InMemoryTakenExports(new InMemoryKnownCases()::compare);

    @Override
    protected TakenExports exports() {
        return exports;
    }
}
