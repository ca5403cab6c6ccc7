package de.kontaktzyklus.faults.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison has found.
 *
 * @param lost mails, files, rows or decisions that should be there and are not
 * @param doubled what happened twice
 * @param corrupted what is there and is wrong
 * @param open what did not end
 * @param findings one sentence on each
 */
public record Damage(int lost, int doubled, int corrupted, int open, List<String> findings) {

    public static final Damage NONE = new Damage(0, 0, 0, 0, List.of());

    public Damage {
        findings = List.copyOf(findings);
    }

    public static Damage lost(int number, String finding) {
        return of(number, 0, 0, 0, "lost: " + finding);
    }

    public static Damage doubled(int number, String finding) {
        return of(0, number, 0, 0, "doubled: " + finding);
    }

    public static Damage corrupted(int number, String finding) {
        return of(0, 0, number, 0, "corrupted: " + finding);
    }

    public static Damage open(int number, String finding) {
        return of(0, 0, 0, number, "open: " + finding);
    }

    private static Damage of(int lost, int doubled, int corrupted, int open, String finding) {
        return lost + doubled + corrupted + open == 0
                ? NONE
                : new Damage(lost, doubled, corrupted, open, List.of(finding));
    }

    public static Damage sum(List<Damage> parts) {
        return parts.stream().reduce(NONE, Damage::plus);
    }

    public Damage plus(Damage other) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Damage(
                lost + other.lost, doubled + other.doubled, corrupted + other.corrupted, open + other.open, all);
    }

    public boolean isNone() {
        return lost + doubled + corrupted + open == 0;
    }
}
