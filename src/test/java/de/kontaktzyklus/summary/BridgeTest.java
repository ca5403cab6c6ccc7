package de.kontaktzyklus.summary;

import static de.kontaktzyklus.cases.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.CaseFixture;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.InMemoryExportSet;
import de.kontaktzyklus.cases.KnownCases;
import de.kontaktzyklus.cases.Movement;
import de.kontaktzyklus.cases.RejectReason;
import de.kontaktzyklus.summary.bridge.Bridge;
import de.kontaktzyklus.summary.bridge.Passage.Entry;
import de.kontaktzyklus.summary.bridge.Passage.Exit;
import de.kontaktzyklus.summary.figures.Figure;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.ReminderRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Offices in which everything happens to everybody: the bridge of each team comes out even in each month, and what one
 * team loses to another is what the other gets.
 */
class BridgeTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int MONTHS = 10;
    private static final int CLIENTS = 150;
    private static final List<String> TEAMS = List.of("501", "502", "999");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_bridge_of_every_team_and_month_comes_out_even(long seed) {
        RandomOffice office = new RandomOffice(seed);
        Map<String, Integer> before = new HashMap<>();
        Map<Exit, Integer> left = new EnumMap<>(Exit.class);
        Set<Entry> came = EnumSet.noneOf(Entry.class);
        NaiveBridge naive = new NaiveBridge(Map.of(), List.of(), FIRST);
        for (int i = 0; i < MONTHS; i++) {
            Map<String, Integer> now = new HashMap<>();
            int moved = 0;
            List<TeamSummary> summaries = office.live(FIRST.plusMonths(i));
            naive = new NaiveBridge(naive.overdue(), office.raw(), FIRST.plusMonths(i));
            for (TeamSummary summary : summaries) {
                int overdue = count(summary, Figure.OVERDUE);
                now.put(summary.team(), overdue);
                if (i == 0) {
                    assertThat(summary.bridge()).as("there is no month before").isEmpty();
                    continue;
                }
                Bridge bridge = summary.bridge().orElseThrow();
                String what = summary.team() + " in " + summary.month() + " with seed " + seed;
                assertThat(bridge.terms().before()).as(what).isEqualTo(before.getOrDefault(summary.team(), 0));
                assertThat(bridge.terms().now()).as(what).isEqualTo(overdue);
                assertSame(bridge, naive, summary.team(), what);
                assertThat(bridge.terms().before() - leavers(bridge) + comers(bridge))
                        .as(what)
                        .isEqualTo(overdue);
                assertThat(count(summary, Figure.NEWLY_OVERDUE))
                        .as(what)
                        .isEqualTo(bridge.terms().came(Entry.BECAME_OVERDUE));
                assertThat(summary.keyFigure(Figure.CAUGHT_UP).denominator())
                        .as(what)
                        .contains(BigDecimal.valueOf(bridge.terms().before()));
                Arrays.stream(Exit.values())
                        .forEach(exit -> left.merge(exit, bridge.terms().left(exit), Integer::sum));
                Arrays.stream(Entry.values())
                        .filter(each -> bridge.terms().came(each) > 0)
                        .forEach(came::add);
                moved += bridge.terms().left(Exit.MOVED_AWAY) - bridge.terms().came(Entry.MOVED_IN);
            }
            assertThat(moved).as("moved between teams in month " + i).isZero();
            before = now;
        }
        assertThat(left.values()).as("each way out was gone: " + left).doesNotContain(0);
        assertThat(came).as("and each way in").containsExactly(Entry.values());
    }

    /** The same from the rows, by another way. */
    private static void assertSame(Bridge bridge, NaiveBridge naive, String team, String what) {
        assertThat(bridge.terms().before()).as(what).isEqualTo(naive.before(team));
        assertThat(bridge.terms().now()).as(what).isEqualTo(naive.now(team));
        for (Exit exit : Exit.values()) {
            assertThat(bridge.terms().leftOfBefore(exit))
                    .as(exit + " of " + what)
                    .isEqualTo(naive.left(team, exit));
        }
        assertThat(bridge.customers(each -> !each.isBefore() && each.exit().isEmpty()))
                .as("arrived in " + what)
                .hasSize(naive.arrivedAndStillThere(team));
    }

    private static int leavers(Bridge bridge) {
        return Arrays.stream(Exit.values()).mapToInt(bridge.terms()::left).sum();
    }

    private static int comers(Bridge bridge) {
        return Arrays.stream(Entry.values())
                .filter(each -> each != Entry.BEFORE)
                .mapToInt(bridge.terms()::came)
                .sum();
    }

    private static int count(TeamSummary summary, Figure figure) {
        return summary.keyFigure(figure).value().map(BigDecimal::intValue).orElse(0);
    }

    /** A client whose row may be anything in any month. */
    private static final class SomeClient {

        private final String number;
        private String team;
        private LocalDate lastSeen = FIRST.atDay(1).minusDays(30);
        private String kind = "";

        SomeClient(int number, String team) {
            this.number = String.format(Locale.ROOT, "%03dA000001", number);
            this.team = team;
        }
    }

    /** Everything happens by lot, the same for the same seed. */
    private static final class RandomOffice implements KnownCases {

        private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

        private final Random lot;
        private final List<SomeClient> clients = new ArrayList<>();
        private final KeptSummaries kept = InventedOffice.nothingKept();
        private final List<BecameOverdue> became = new ArrayList<>();
        private final SummaryRun run = new SummaryRun(
                InventedOffice.policy(),
                InventedOffice.mondayToFriday(),
                this,
                ReminderRecord.none(),
                kept,
                InventedOffice.options(false));

        RandomOffice(long seed) {
            lot = new Random(seed);
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new SomeClient(i, TEAMS.get(i % TEAMS.size())));
            }
        }

        List<TeamSummary> live(YearMonth month) {
            became.clear();
            clients.forEach(each -> happens(each, month));
            InMemoryExportSet exports = new InMemoryExportSet().with(InventedOffice.directory());
            int line = 2;
            for (SomeClient each : clients) {
                for (CaseRow row : rows(each, line)) {
                    exports.with(row);
                    line++;
                }
            }
            return InventedOffice.made(run, kept, month, exports);
        }

        List<NaiveBridge.Raw> raw() {
            return clients.stream()
                    .map(each -> new NaiveBridge.Raw(
                            each.number, each.team.equals("999") ? "" : each.team, each.lastSeen, each.kind))
                    .toList();
        }

        private void happens(SomeClient client, YearMonth month) {
            if (lot.nextInt(100) < 20) {
                boolean wasShown = client.lastSeen.plusWeeks(6).isBefore(month.atDay(5));
                if (wasShown) {
                    became.add(new BecameOverdue(
                            client.number, "V5011", client.team, false, month.atDay(5), Optional.of(client.lastSeen)));
                }
                client.lastSeen = month.atDay(6 + lot.nextInt(20));
            }
            if (lot.nextInt(100) < 8) {
                client.team = TEAMS.get(lot.nextInt(TEAMS.size()));
            }
            client.kind = List.of(
                            "", "", "", "", "", "", "gone", "unread", "twice", "excepted", "FM", "slow", "none", "safe")
                    .get(lot.nextInt(14));
        }

        private static List<CaseRow> rows(SomeClient client, int line) {
            CaseFixture row = aCase(client.number)
                    .ofTeam(client.team)
                    .lastSeen(GERMAN.format(client.lastSeen))
                    .onLine(line);
            return switch (client.kind) {
                case "gone" -> List.of();
                case "unread" ->
                    List.of(new CaseRow.Rejected(
                            line, client.number, RejectReason.DATE_INVALID, "Zugang", snapshot(client)));
                case "twice" ->
                    List.of(
                            row.row(),
                            aCase(client.number)
                                    .ofTeam("502")
                                    .lastSeen("05.01.2026")
                                    .onLine(line + 1)
                                    .row());
                case "excepted" -> List.of(row.exceptedFor("Einstellungszusage").row());
                case "FM" -> List.of(row.inArea("FM").row());
                case "slow" -> List.of(row.in("Stabilisierungsprofil").row());
                case "none" -> List.of(row.in("").row());
                case "safe" -> List.of(row.underProtection().row());
                default -> List.of(row.row());
            };
        }

        private static CaseSnapshot snapshot(SomeClient client) {
            return new CaseSnapshot(client.number, "V5011", client.team, "", false);
        }

        @Override
        public List<BecameOverdue> becameOverdue(LocalDate first, LocalDate last) {
            return List.copyOf(became);
        }

        @Override
        public List<Movement> movements(LocalDate first, LocalDate last) {
            return List.of();
        }

        @Override
        public List<VanishedCase> vanishedOverdue() {
            return List.of();
        }

        @Override
        public Map<String, LastKnown> lastKnown() {
            return Map.of();
        }

        @Override
        public boolean close(String customer, String reason, LocalDate day) {
            return false;
        }
    }
}
