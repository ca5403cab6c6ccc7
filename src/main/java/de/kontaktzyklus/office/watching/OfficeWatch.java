package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.dispatch.files.document.Document;
import de.kontaktzyklus.dispatch.files.document.DocumentPage;
import de.kontaktzyklus.dispatch.watching.Measure;
import de.kontaktzyklus.dispatch.watching.Watched;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.IssueKind;
import de.kontaktzyklus.state.StateDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The running program as it is seen from outside. What only the process knows is said at once; what the state knows is
 * said by {@link Looks}.
 */
public final class OfficeWatch implements Watched, AutoCloseable {

    private static final double MILLIS = 1000;

    /** Label of the measures of one of several offices. */
    static final String OFFICE = "office";

    /** What the process does. */
    private enum Phase {
        STARTING,
        WORKING,
        STOPPING
    }

    private final Office office;
    private final IssueWords words;
    private final StatusDocument document;
    private final Supplier<Optional<String>> silentRoute;
    private final Looks<OfficeLook> looks;
    private final Instant startedAt = OfficeClock.machine();
    private volatile Phase phase = Phase.STARTING;

    /** @param silentRoute a route that gives no sign of life; empty while all do */
    public OfficeWatch(Office office, OfficeClock clock, StateDatabase state, Supplier<Optional<String>> silentRoute) {
        WatchTexts texts = new WatchTexts(office.language(), clock.zone());
        this.office = office;
        this.words = new IssueWords(texts);
        this.document = new StatusDocument(office, texts);
        this.silentRoute = silentRoute;
        this.looks = new Looks<>(() -> OfficeLook.at(office, clock, state, words));
    }

    /** The start is over. */
    public void working() {
        phase = Phase.WORKING;
    }

    /** Begins to look at the state, for who asks soon; returns at once. */
    void look() {
        looks.begin();
    }

    /** The process was told to end. */
    public void stopping() {
        phase = Phase.STOPPING;
    }

    @Override
    public String version() {
        return Office.programVersion();
    }

    @Override
    public Health live() {
        return health(standstill());
    }

    @Override
    public Health ready() {
        List<Issue> issues = new ArrayList<>(standstill());
        switch (phase) {
            case STARTING -> issues.add(issue(IssueKind.STARTING));
            case STOPPING -> issues.add(issue(IssueKind.STOPPING));
            case WORKING -> issues.addAll(ofState());
        }
        return health(issues);
    }

    private List<Issue> ofState() {
        return looks.now().map(look -> look.health().issues()).orElseGet(() -> List.of(silentDatabase()));
    }

    private List<Issue> standstill() {
        return silentRoute.get().map(route -> issue(IssueKind.ROUTE_SILENT, route)).stream()
                .toList();
    }

    private Issue silentDatabase() {
        return issue(IssueKind.DATABASE_SILENT);
    }

    private Issue issue(IssueKind kind, Object... values) {
        return Issue.of(kind, words.words(kind, List.of(values)));
    }

    private static Health health(List<Issue> issues) {
        return Health.of(Office.programVersion(), OfficeClock.machine(), issues);
    }

    @Override
    public List<Measure> measures() {
        Optional<OfficeLook> look = looks.now();
        List<Measure> ofProcess = List.of(
                Measure.of(
                        "kontaktzyklus_up_database",
                        "1 if the database has answered in time; else nothing is measured that it knows.",
                        look.isPresent()),
                Measure.of(
                        "kontaktzyklus_up_routes",
                        "1 if the routes of this process give signs of life.",
                        silentRoute.get().isEmpty()),
                Measure.of(
                        "kontaktzyklus_start_timestamp_seconds",
                        "When this process was started.",
                        startedAt.toEpochMilli() / MILLIS));
        return Stream.concat(
                        ofProcess.stream(), look.stream().flatMap(seen -> OfficeMeasures.of(seen, office).stream()))
                .map(this::labelled)
                .toList();
    }

    /** Of several offices each has its own series; where there is one, nothing is to be told apart. */
    private Measure labelled(Measure measure) {
        return office.name().isEmpty() ? measure : measure.with(OFFICE, office.name());
    }

    @Override
    public Page page() {
        Optional<OfficeLook> look = looks.now();
        Document page = look.map(document::served).orElseGet(() -> document.blind(health(List.of(silentDatabase()))));
        return new Page(look.isPresent(), DocumentPage.of(page));
    }

    @Override
    public void close() {
        looks.close();
    }
}
