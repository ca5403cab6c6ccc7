package de.kontaktzyklus.cli.demo.invented;

import de.kontaktzyklus.cli.demo.invented.InventedTalks.Talk;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as an export shows it.
 *
 * @param row of the case export
 * @param talks that the contacts file of the same day knows, the latest first
 */
record InventedCase(InventedRow row, List<Talk> talks) {

    static InventedCase on(LocalDate day, InventedRow row) {
        return new InventedCase(
                row,
                InventedTalks.of(row, day).stream()
                        .filter(talk -> talk.isKnownOn(day))
                        .toList());
    }
}
