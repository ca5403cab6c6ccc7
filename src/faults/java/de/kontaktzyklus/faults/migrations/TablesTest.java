package de.kontaktzyklus.faults.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final String WAITING = "1 | <a@jobcenter.example> | SENT | {}";
    private static final Tables BEFORE =
            new Tables(List.of(), Map.of("audit_waiting", List.of(WAITING), "audit_detail", List.of("1 | 0 | other")));

    @Test
    void what_waited_for_the_audit_still_waits_or_is_linked() {
        assertThat(lost(Map.of("audit_waiting", List.of(WAITING), "audit_detail", List.of("1 | 0 | other"))))
                .isZero();
        assertThat(lost(Map.of("audit_detail", List.of("1 | 0 | other", "2 | 0 | {} | <a@jobcenter.example>"))))
                .isZero();
    }

    @Test
    void what_waited_for_the_audit_and_is_nowhere_is_lost() {
        assertThat(lost(Map.of("audit_detail", List.of("1 | 0 | other", "2 | 0 | {} | <b@jobcenter.example>"))))
                .isOne();
    }

    private static int lost(Map<String, List<String>> after) {
        return new Tables(List.of(), after).stillHolding(BEFORE, "here").lost();
    }
}
