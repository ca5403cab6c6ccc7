package de.kontaktzyklus.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison has found.
 *
 * @param lost mails, files, rows or decisions that should be there and are not
 * @param doubled what happened twice
 * @param corrupted what is there and is wrong
 * @param open what did not come to its end
 * @param findings one sentence on each
 */
record Damage(int lost, int doubled, int corrupted, int open, List<String> findings) {

    static final Damage NONE = new Damage(0, 0, 0, 0, List.of());

    Damage {
        findings = List.copyOf(findings);
    }

    static Damage lost(int number, String finding) {
        return of(number, 0, 0, 0, "lost: " + finding);
    }

    static Damage doubled(int number, String finding) {
        return of(0, number, 0, 0, "doubled: " + finding);
    }

    static Damage corrupted(int number, String finding) {
        return of(0, 0, number, 0, "corrupted: " + finding);
    }

    static Damage open(int number, String finding) {
        return of(0, 0, 0, number, "open: " + finding);
    }

    private static Damage of(int lost, int doubled, int corrupted, int open, String finding) {
        return lost + doubled + corrupted + open == 0
                ? NONE
                : new Damage(lost, doubled, corrupted, open, List.of(finding));
    }

    static Damage sum(List<Damage> parts) {
        return parts.stream().reduce(NONE, Damage::plus);
    }

    Damage plus(Damage other) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Damage(
                lost + other.lost, doubled + other.doubled, corrupted + other.corrupted, open + other.open, all);
    }

    boolean isNone() {
        return lost + doubled + corrupted + open == 0;
    }
}
