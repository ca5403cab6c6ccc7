package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.TakenExports.Mix;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.Problem;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The mix of a list of caseworkers or teams: how many of them can be written to. */
public final class DirectoryMix implements FileMix {

    private final String file;
    private final MixLimits limits;
    private final Predicate<String> isUsable;
    private final Commonest unusable = new Commonest();
    private int people;

    /**
     * The mix of a file.
     *
     * @param isUsable whether a mail may and can go to an address
     */
    public DirectoryMix(String file, MixLimits limits, Predicate<String> isUsable) {
        this.file = file;
        this.limits = limits;
        this.isUsable = isUsable;
    }

    @Override
    public void caseworker(Caseworker caseworker) {
        address(caseworker.email());
    }

    @Override
    public void team(Team team) {
        address(team.email());
    }

    private void address(String address) {
        people++;
        if (!isUsable.test(address)) {
            unusable.add(new Behind("", domain(address), ""));
        }
    }

    /** Of an address only what names no person. */
    private static String domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? "–" : address.substring(at + 1);
    }

    @Override
    public Mix mix() {
        return new Mix(0, 0, 0, unusable.all());
    }

    @Override
    public List<MixFigure> figures(int rows, @Nullable Taken before) {
        return shift(rows, before).figures();
    }

    @Override
    public List<ExportFinding> objections(int rows, @Nullable Taken before) {
        return shift(rows, before).objections();
    }

    /** Without an export in force whose addresses were looked at nothing has grown. */
    private Shift shift(int rows, @Nullable Taken before) {
        Share now = new Share(unusable.all(), people);
        Mix then = before == null ? null : before.mix().orElse(null);
        if (before == null || then == null) {
            Shift nothing = new Shift(file, false);
            nothing.share(Problem.ADDRESSES_UNUSABLE, now, limits.unusable(), unusable);
            return nothing;
        }
        Shift shift = new Shift(file, limits.areFor(rows, before.rows()));
        shift.rise(
                Problem.ADDRESSES_UNUSABLE,
                now,
                new Share(then.unusable(), before.rows()),
                limits.unusable(),
                unusable);
        return shift;
    }
}
