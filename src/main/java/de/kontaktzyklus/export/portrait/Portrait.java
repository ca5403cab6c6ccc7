package de.kontaktzyklus.export.portrait;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The files of a folder as a whole.
 *
 * @param files each file that is of some kind
 * @param matches how well the newest files of each kind fit together
 * @param assessed what becomes of the rows of the newest case export; empty where none can be read
 */
public record Portrait(List<FilePortrait> files, List<MatchRate> matches, Optional<AssessedRows> assessed) {

    /**
     * How many rows of a file name something that is there in another one.
     *
     * @param from kind of the file that names it
     * @param column that names it
     * @param in kind of the file in which it should be
     * @param rows that name anything
     * @param known of these, those whose value is there
     */
    public record MatchRate(String from, String column, String in, int rows, int known) {

        /** Whether most of them are strangers: the files do not belong together, or a key is written otherwise. */
        public boolean isLow() {
            return 2L * known < rows;
        }
    }

    /**
     * The rows of a case export by the state they end in.
     *
     * @param asOf day of assessment: the date of the export
     * @param states those in which there are rows
     */
    public record AssessedRows(LocalDate asOf, List<StateCount> states) {}

    /**
     * The rows in one state.
     *
     * @param status code of the state
     * @param reasons the commonest three, most frequent first
     */
    public record StateCount(String status, int rows, List<ReasonCount> reasons) {}

    /** The rows with one reason. */
    public record ReasonCount(String reason, int rows) {}
}
