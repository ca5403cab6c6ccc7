package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.dispatch.files.document.DocumentPage;
import de.kontaktzyklus.dispatch.watching.Measure;
import de.kontaktzyklus.dispatch.watching.Measure.Sample;
import de.kontaktzyklus.dispatch.watching.Watched;
import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.reminders.AlarmWords;
import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.Issue;
import de.kontaktzyklus.reminders.health.IssueKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Several offices in one process as they are seen from outside: together, and each by itself. */
public final class OfficesWatch implements Watched {

    private final Supplier<List<? extends WatchedOffice>> offices;
    private final WatchTexts texts;
    private final IssueWords words;
    private volatile Optional<IssueKind> phase = Optional.of(IssueKind.STARTING);

    /** @param language and zone of what is said for all of them */
    public OfficesWatch(Supplier<List<? extends WatchedOffice>> offices, Locale language, ZoneId zone) {
        this.offices = offices;
        this.texts = new WatchTexts(language, zone);
        this.words = new IssueWords(texts);
    }

    /** Each office was tried once. */
    public void working() {
        phase = Optional.empty();
    }

    public void stopping() {
        phase = Optional.of(IssueKind.STOPPING);
    }

    @Override
    public String version() {
        return Office.programVersion();
    }

    /** A new start would stop the others as well: it is asked for when none of those that run gives a sign of life. */
    @Override
    public Health live() {
        List<Health> running = running().map(OfficeWatch::live).toList();
        boolean lives = running.isEmpty()
                || running.stream().anyMatch(one -> one.issues().isEmpty());
        return health(lives ? List.of() : issues(OfficeWatch::live));
    }

    @Override
    public Health ready() {
        List<Issue> issues = new ArrayList<>();
        phase.ifPresent(kind -> issues.add(Issue.of(kind, words.words(kind, List.of()))));
        if (phase.isEmpty()) {
            issues.addAll(issues(OfficeWatch::ready));
        }
        return health(issues);
    }

    private List<Issue> issues(Function<OfficeWatch, Health> asked) {
        return each(office -> health(office, asked).issues().stream().map(issue -> issue.in(office.name())))
                .flatMap(issues -> issues)
                .toList();
    }

    /** What is asked of each; they look side by side, as a database that hangs is often that of many. */
    private <T> Stream<T> each(Function<WatchedOffice, T> asked) {
        return Lookahead.answers(offices.get(), office -> office.watch().ifPresent(OfficeWatch::look), asked).stream();
    }

    private Health health(WatchedOffice office, Function<OfficeWatch, Health> asked) {
        return office.watch().map(asked).orElseGet(() -> health(List.of(leftOut(office))));
    }

    /** The words of an office that does not run. */
    private Issue leftOut(WatchedOffice office) {
        IssueKind kind = office.leftOut().isEmpty() ? IssueKind.STARTING : IssueKind.OFFICE_LEFT_OUT;
        return Issue.of(kind, words.words(kind, List.of(office.leftOut())));
    }

    /** The words of an alarm that one does not run; whoever reads no more than the title knows which. */
    public AlarmWords leftOutAlarm(WatchedOffice office) {
        Issue issue = leftOut(office);
        return new AlarmWords(texts.text("offices.left-out.title", office.name()), issue.what(), issue.todo());
    }

    /** The words of the end of that alarm. */
    public AlarmWords runs(WatchedOffice office) {
        return new AlarmWords(
                texts.text("offices.runs.title", office.name()),
                List.of(texts.text("offices.runs", office.name())),
                List.of(texts.text("offices.runs.do")));
    }

    private static Health health(List<Issue> issues) {
        return Health.of(Office.programVersion(), OfficeClock.machine(), issues);
    }

    private Stream<OfficeWatch> running() {
        return offices.get().stream().flatMap(office -> office.watch().stream());
    }

    @Override
    public List<Measure> measures() {
        Measure up = new Measure(
                "kontaktzyklus_up_office",
                "1 if the office runs in this process; 0 if it was left out.",
                offices.get().stream()
                        .map(office -> new Sample(
                                Map.of(OfficeWatch.OFFICE, office.name()),
                                office.watch().isPresent() ? 1 : 0))
                        .toList());
        Stream<Measure> notRunning = offices.get().stream()
                .filter(office -> office.watch().isEmpty())
                .map(office -> OfficeMeasures.state(health(office, OfficeWatch::ready))
                        .with(OfficeWatch.OFFICE, office.name()));
        Stream<Measure> ofRunning = each(office ->
                        office.watch().map(OfficeWatch::measures).orElse(List.of()))
                .flatMap(List::stream);
        return Stream.of(Stream.of(up), notRunning, ofRunning)
                .flatMap(measures -> measures)
                .toList();
    }

    /** All offices; the page of each is behind its name. */
    @Override
    public Page page() {
        List<OfficesPage.Row> rows = each(office ->
                        new OfficesPage.Row(office.name(), health(office, OfficeWatch::ready)))
                .toList();
        return new Page(true, DocumentPage.of(new OfficesPage(texts).of(rows, OfficeClock.machine())));
    }

    @Override
    public Optional<Page> page(String office) {
        return offices.get().stream()
                .filter(each -> each.name().equals(office))
                .findFirst()
                .map(each -> each.watch().map(OfficeWatch::page).orElseGet(() -> alone(each)));
    }

    private Page alone(WatchedOffice office) {
        List<OfficesPage.Row> row = List.of(new OfficesPage.Row(office.name(), health(office, OfficeWatch::ready)));
        return new Page(false, DocumentPage.of(new OfficesPage(texts).of(row, OfficeClock.machine())));
    }
}
