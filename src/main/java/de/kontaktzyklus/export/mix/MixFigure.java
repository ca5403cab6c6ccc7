package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.export.Problem;
import java.util.Optional;

/**
 * A figure of a file with what is allowed of it.
 *
 * @param figure what is wrong if it is beyond its limit; names the figure
 * @param before the same share of the export in force, for a figure that may grow by so many percentage points; empty
 *     for one that may be so many per cent
 * @param limit per cent, or percentage points; exactly at it is allowed
 * @param applies whether the limit counts: it does not for small files
 * @param behind the commonest values behind it; a dash where nothing is common
 */
public record MixFigure(Problem figure, Share now, Optional<Share> before, int limit, boolean applies, String behind) {

    /** Whether it speaks against the file. */
    public boolean isBeyond() {
        return applies && before.map(share -> now.roseAbove(share, limit)).orElseGet(() -> now.isAbove(limit));
    }
}
