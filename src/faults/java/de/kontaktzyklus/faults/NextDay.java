package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Bench;
import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.DatabaseKind;
import de.kontaktzyklus.faults.bench.Line;
import de.kontaktzyklus.faults.bench.NextInLine;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Outcome;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.Accepted;
import de.kontaktzyklus.faults.mailserver.Act;
import de.kontaktzyklus.faults.mailserver.Manners;
import de.kontaktzyklus.faults.mailserver.Misbehaviour;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.mailserver.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail server that misbehaves for a whole day and is well on the next one: whatever two undisturbed days say to
 * somebody must have been said to them in the end, or passed on to who is next in their line and to nobody else, in
 * mails that were accepted, and no mail twice.
 */
final class NextDay implements Line {

    private static final Pattern CUSTOMER = Pattern.compile("\\b[0-9]{3}[A-Z][0-9]{6}\\b");
    private static final String NEXT = Bench.DAY.plusDays(1).toString();

    /** One caseworker, and all who could be told instead. */
    private static final String[] A_WHOLE_WAY = {
        Misbehaviour.VICTIM, "v5012@jobcenter.example", "leitung.501@jobcenter.example", "leitung@jobcenter.example"
    };

    private static final Map<String, Manners> DAYS = new TreeMap<>(Map.of(
            "refuses everybody with the same 550",
            Manners.at(Stage.RCPT, Act.say("550 5.1.1 no such user"), false),
            "denies relaying to everybody",
            Manners.at(Stage.RCPT, Act.say("554 5.7.1 Relay access denied"), false),
            "refuses a caseworker and all who could be told instead",
            Manners.at(Stage.RCPT, Act.say("550 5.1.1 no such user"), false).towards(A_WHOLE_WAY),
            "refuses every second recipient in words of its own",
            Manners.at(Stage.RCPT, Act.everySecondTime("250 ok", Act.sayNumbered("55%d 5.%d.1 not here")), false),
            "does not take the mails of some and hangs up after the dot",
            Manners.at(Stage.DOT, Act.hangUp(), false).towards(A_WHOLE_WAY)));

    @Override
    public String name() {
        return "next-day";
    }

    @Override
    public List<Outcome> run(Bench bench) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (DatabaseKind kind : DatabaseKind.values()) {
            Map<String, Set<String>> expected = undisturbed(bench, kind);
            List<Callable<Outcome>> days = new ArrayList<>();
            DAYS.forEach((what, manners) -> days.add(() -> day(bench, kind, what, manners, expected)));
            outcomes.addAll(bench.together(days));
        }
        return outcomes;
    }

    private static Map<String, Set<String>> undisturbed(Bench bench, DatabaseKind kind)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office = OfficeFolder.fresh(bench, kind, "two-days", server.port());
            if (office.once() != 0 || nextDay(office) != 0) {
                throw new IllegalStateException("Even two undisturbed days fail: " + office.log());
            }
            return told(server);
        }
    }

    private Outcome day(Bench bench, DatabaseKind kind, String what, Manners manners, Map<String, Set<String>> expected)
            throws IOException, InterruptedException, SQLException {
        try (RecordingMailServer server = RecordingMailServer.start()) {
            OfficeFolder office =
                    OfficeFolder.fresh(bench, kind, name(), server.port()).with("smtp.read-timeout", "1s");
            server.behave(manners);
            office.once();
            int times = server.misbehaved();
            Books evening = office.glance();
            server.behave(Manners.PROPER);
            int exit = nextDay(office);
            Books books = office.books();
            PassedOn passedOn = PassedOn.of(server, books, NextInLine.of(bench));
            Damage damage = untold(expected, told(server), passedOn.customers())
                    .plus(passedOn.toOthers())
                    .plus(twice(server))
                    .plus(open(books));
            damage.findings().forEach(finding -> System.err.println(kind.named(what) + ": " + finding));
            return Outcome.of(
                    name(),
                    kind.named(what),
                    1,
                    times > 0 && exit == 0 ? 1 : 0,
                    damage,
                    "in the evening %d PLANNED, %d REFUSED, %d UNKNOWN; a day later %d SENT"
                            .formatted(
                                    evening.in("PLANNED"),
                                    evening.in("REFUSED"),
                                    evening.in("UNKNOWN"),
                                    books.in("SENT")));
        }
    }

    private static int nextDay(OfficeFolder office) throws IOException, InterruptedException {
        return office.start("run", "--once", "--as-of", NEXT).exitCode();
    }

    /** The customers that somebody was told of, by recipient. */
    private static Map<String, Set<String>> told(RecordingMailServer server) {
        return server.accepted().stream()
                .collect(Collectors.groupingBy(
                        Accepted::recipient,
                        TreeMap::new,
                        Collectors.flatMapping(NextDay::customers, Collectors.toCollection(TreeSet::new))));
    }

    /** All that a mail names. */
    static Stream<String> customers(Accepted mail) {
        return CUSTOMER.matcher(mail.text()).results().map(MatchResult::group);
    }

    private static Damage untold(
            Map<String, Set<String>> expected, Map<String, Set<String>> told, Map<String, Set<String>> passedOn) {
        List<Damage> found = new ArrayList<>();
        expected.forEach((recipient, customers) -> {
            Set<String> missing = new TreeSet<>(customers);
            missing.removeAll(told.getOrDefault(recipient, Set.of()));
            missing.removeAll(passedOn.getOrDefault(recipient, Set.of()));
            found.add(Damage.lost(
                    missing.size(),
                    missing.size() + " cases of which neither " + recipient + " heard nor who is next in that line"));
        });
        return Damage.sum(found);
    }

    private static Damage twice(RecordingMailServer server) {
        return Damage.sum(server.timesAccepted().entrySet().stream()
                .map(mail -> Damage.doubled(Math.toIntExact(mail.getValue()) - 1, "accepted twice: " + mail.getKey()))
                .toList());
    }

    private static Damage open(Books books) {
        return Damage.open(books.isSettled() ? 0 : 1, "mails still wait");
    }
}
