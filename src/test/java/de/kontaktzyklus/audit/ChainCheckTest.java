package de.kontaktzyklus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.audit.ChainCheck.Fault;
import de.kontaktzyklus.audit.ChainCheck.Finding;
import de.kontaktzyklus.audit.ChainCheck.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does to a chain is found, with the first entry that is wrong. */
class ChainCheckTest {

    private static final Instant AT = Instant.parse("2026-11-23T05:30:00.5Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int LENGTH = 12;

    private final List<Link> chain = new ArrayList<>();

    ChainCheckTest() {
        for (int i = 1; i <= LENGTH; i++) {
            add(AuditKind.MAILS, DAY, Map.of("SENT", i), i % 4);
        }
    }

    private void add(AuditKind kind, LocalDate day, Map<String, ?> facts, int count) {
        List<AuditDetail> details = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            details.add(AuditDetail.of(i, "%032x".formatted(chain.size() * 10 + i), "{\"mail\":\"<" + i + ">\"}"));
        }
        Anchor last = chain.isEmpty() ? Anchor.BEGIN : end();
        AuditEntry.Telling telling = new AuditEntry.Telling(kind, Actor.PROGRAM, "1.0.0", CanonicalJson.of(facts));
        List<String> hashes = details.stream().map(AuditDetail::hash).toList();
        chain.add(new Link(AuditEntry.behind(last, AT, day, telling, hashes), details));
    }

    private Anchor end() {
        return chain.get(chain.size() - 1).entry().anchor();
    }

    private Verdict verdict(Anchor... expected) {
        ChainCheck check = new ChainCheck(List.of(expected));
        chain.forEach(link -> check.look(link.entry(), link.details()));
        return check.verdict();
    }

    @Test
    void an_untouched_chain_holds() {
        assertThat(verdict(end(), Anchor.BEGIN, chain.get(3).entry().anchor()))
                .isEqualTo(new Verdict(end(), 18, 0, Optional.empty(), 0));
    }

    @Test
    void a_chain_without_entries_holds() {
        chain.clear();
        assertThat(verdict().holds()).isTrue();
        assertThat(verdict().last()).isEqualTo(Anchor.BEGIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at", "day", "kind", "actor", "version", "facts", "details", "detailsHash", "previous", "hash"})
    void each_value_of_each_entry_is_covered(String value) {
        for (int i = 0; i < LENGTH; i++) {
            Link link = chain.get(i);
            chain.set(i, new Link(changed(link.entry(), value), link.details()));
            assertThat(verdict().first().map(Finding::number))
                    .as("%s of %s", value, i + 1)
                    .contains(i + 1L);
            chain.set(i, link);
        }
    }

    private static AuditEntry changed(AuditEntry entry, String value) {
        return new AuditEntry(
                entry.number(),
                value.equals("at") ? entry.at().plusNanos(1) : entry.at(),
                value.equals("day") ? entry.day().plusDays(1) : entry.day(),
                value.equals("kind") ? "MAILZ" : entry.kind(),
                value.equals("actor") ? "PERSON" : entry.actor(),
                value.equals("version") ? "1.0.1" : entry.version(),
                value.equals("facts") ? entry.facts() + " " : entry.facts(),
                value.equals("details") ? entry.details() + 1 : entry.details(),
                value.equals("detailsHash") ? flipped(entry.detailsHash()) : entry.detailsHash(),
                value.equals("previous") ? flipped(entry.previous()) : entry.previous(),
                value.equals("hash") ? flipped(entry.hash()) : entry.hash());
    }

    private static String flipped(String hash) {
        return (hash.charAt(0) == '0' ? "1" : "0") + hash.substring(1);
    }

    @RepeatedTest(50)
    void an_entry_taken_away_put_in_or_exchanged_is_found(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        int place = 1 + random.nextInt(LENGTH - 2);
        int action = random.nextInt(3);
        if (action == 0) {
            chain.remove(place);
            assertThat(verdict().first()).contains(new Finding(place + 1L, Fault.MISSING));
        } else if (action == 1) {
            chain.add(place, chain.get(random.nextInt(LENGTH)));
            assertThat(verdict().holds()).isFalse();
        } else {
            Collections.swap(chain, place, place - 1);
            assertThat(verdict().first().map(Finding::number)).contains((long) place);
        }
    }

    @Test
    void an_entry_that_was_hashed_again_no_longer_fits_the_next_one() {
        Link link = chain.get(4);
        AuditEntry entry = link.entry();
        AuditEntry.Telling telling = new AuditEntry.Telling(AuditKind.MAILS, Actor.PROGRAM, "1.0.0", "{\"SENT\":99}");
        AuditEntry forged = AuditEntry.behind(
                new Anchor(entry.number() - 1, entry.previous()),
                AT,
                DAY,
                telling,
                link.details().stream().map(AuditDetail::hash).toList());
        chain.set(4, new Link(forged, link.details()));

        assertThat(verdict().first()).contains(new Finding(6, Fault.NOT_BEHIND_THE_ONE_BEFORE));
        assertThat(verdict(entry.anchor()).first()).contains(new Finding(5, Fault.NOT_AS_NOTED));
    }

    @Test
    void what_is_cut_off_the_end_is_found_by_an_anchor_alone() {
        Anchor noted = end();
        chain.remove(LENGTH - 1);
        chain.remove(LENGTH - 2);

        assertThat(verdict().holds()).isTrue();
        assertThat(verdict(noted).first()).contains(new Finding(LENGTH - 1, Fault.CUT_OFF));
    }

    @Test
    void a_changed_salt_or_text_of_a_detail_is_found() {
        for (AuditDetail.Kept other : List.of(
                new AuditDetail.Kept("%032x".formatted(1), "{\"mail\":\"<0>\"}"),
                new AuditDetail.Kept("%032x".formatted(20), "{\"mail\":\"<9>\"}"))) {
            Link link = chain.get(2);
            AuditDetail first = link.details().get(0);
            replaceFirst(2, new AuditDetail(0, first.hash(), Optional.of(other), SearchKeys.of(other.text()), 0));
            assertThat(verdict().first()).contains(new Finding(3, Fault.DETAIL_CHANGED));
            chain.set(2, link);
        }
    }

    private void replaceFirst(int place, AuditDetail detail) {
        List<AuditDetail> details = new ArrayList<>(chain.get(place).details());
        details.set(0, detail);
        chain.set(place, new Link(chain.get(place).entry(), details));
    }

    private AuditDetail forgotten(int place, long by) {
        return new AuditDetail(0, chain.get(place).details().get(0).hash(), Optional.empty(), SearchKeys.NONE, by);
    }

    @Test
    void a_detail_may_be_forgotten_if_an_entry_tells_of_it() {
        add(AuditKind.PERSON_FORGOTTEN, DAY, Map.of(AuditFacts.DETAILS, 1), 0);
        replaceFirst(2, forgotten(2, LENGTH + 1));
        assertThat(verdict().holds()).isTrue();
        assertThat(verdict().forgotten()).isEqualTo(1);

        replaceFirst(5, forgotten(5, LENGTH + 1));
        assertThat(verdict().first()).as("one more than it tells").contains(new Finding(3, Fault.DETAIL_MISSING));
    }

    @Test
    void a_detail_that_was_emptied_in_silence_is_found() {
        replaceFirst(2, forgotten(2, 0));
        assertThat(verdict().first()).contains(new Finding(3, Fault.DETAIL_MISSING));
    }

    @Test
    void a_detail_that_cannot_be_found_under_what_it_names_is_found() {
        AuditDetail whole = chain.get(2).details().get(0);
        for (SearchKeys other : List.of(SearchKeys.NONE, new SearchKeys("100A000001", "<0>"))) {
            replaceFirst(2, new AuditDetail(0, whole.hash(), whole.kept(), other, 0));
            assertThat(verdict().first()).contains(new Finding(3, Fault.DETAIL_HIDDEN));
        }
    }

    @Test
    void a_forgotten_detail_that_can_still_be_found_is_not_forgotten() {
        add(AuditKind.PERSON_FORGOTTEN, DAY, Map.of(AuditFacts.DETAILS, 1), 0);
        AuditDetail whole = chain.get(2).details().get(0);
        replaceFirst(2, new AuditDetail(0, whole.hash(), Optional.empty(), whole.keys(), LENGTH + 1));

        assertThat(verdict().first()).contains(new Finding(3, Fault.DETAIL_HIDDEN));
    }

    @Test
    void what_a_detail_is_found_under_stands_in_its_own_text_whatever_else_does() {
        Map<String, ?> within = Map.of(AuditFacts.CUSTOMER, "x", AuditFacts.MAIL, "y");
        String quoted = "\"customer\":\"100A000009\",\\";
        for (Map<String, ?> facts : List.<Map<String, ?>>of(
                Map.of(),
                Map.of("a", within, "b", List.of(within, "customer"), "reason", quoted),
                Map.of("zz", quoted, AuditFacts.REASON, AuditFacts.CUSTOMER))) {
            assertThat(SearchKeys.of(CanonicalJson.of(facts))).isEqualTo(SearchKeys.NONE);
            Map<String, Object> more = new TreeMap<>(facts);
            more.put(AuditFacts.CUSTOMER, quoted);
            more.put(AuditFacts.MAIL, "ä\n<1>");
            assertThat(SearchKeys.of(CanonicalJson.of(more))).isEqualTo(new SearchKeys(quoted, "ä\n<1>"));
        }
        for (String none : List.of("", "{", "{\"customer\":\"1", "{\"a\\", "nothing")) {
            assertThat(SearchKeys.of(none).mail()).isEmpty();
        }
    }

    @Test
    void details_of_old_days_may_be_gone_if_an_entry_tells_from_when_they_are_kept() {
        add(AuditKind.DETAILS_FORGOTTEN, DAY, Map.of(AuditFacts.BEFORE, DAY.plusDays(1)), 0);
        chain.set(2, new Link(chain.get(2).entry(), List.of()));
        assertThat(verdict().holds()).isTrue();
        assertThat(verdict().forgotten()).isEqualTo(3);

        add(AuditKind.MAILS, DAY.plusDays(1), Map.of(), 2);
        chain.set(LENGTH + 1, new Link(chain.get(LENGTH + 1).entry(), List.of()));
        assertThat(verdict().first()).contains(new Finding(LENGTH + 2, Fault.DETAIL_MISSING));
    }

    @Test
    void one_of_several_details_cannot_vanish_with_its_hash() {
        chain.set(2, new Link(chain.get(2).entry(), chain.get(2).details().subList(0, 2)));
        assertThat(verdict().first()).contains(new Finding(3, Fault.DETAIL_CHANGED));
    }

    @Test
    void the_bytes_that_are_hashed_are_lines_for_everybody() {
        assertThat(chain.get(0).entry().canonical())
                .isEqualTo("""
                kontaktzyklus-audit-1
                1
                2026-11-23T05:30:00.500000000Z
                2026-11-23
                MAILS
                PROGRAM
                1.0.0
                {"SENT":1}
                1
                %s
                %s
                """.formatted(chain.get(0).entry().detailsHash(), "0".repeat(64)));
    }

    @Test
    void json_is_the_same_whatever_the_order_of_the_facts() {
        assertThat(CanonicalJson.of(Map.of("b", List.of(1, true, "ä\"\\\n"), "a", Map.of("d", DAY, "c", 2L))))
                .isEqualTo("{\"a\":{\"c\":2,\"d\":\"2026-11-23\"},\"b\":[1,true,\"ä\\\"\\\\\\u000a\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12:abc", "x:0000", "-1:0000"})
    void what_is_no_anchor_is_refused(String written) {
        assertThat(Anchor.of(written)).isEmpty();
        assertThat(Anchor.of(" " + end() + "\n")).contains(end());
    }
}
