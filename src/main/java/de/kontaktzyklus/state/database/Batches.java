package de.kontaktzyklus.state.database;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One statement for many rows, in portions, so that an export of any size needs little memory. */
public final class Batches {

    private static final int PORTION = 1_000;

    private Batches() {}

    /** Runs the statement once for each row, with its values in the place of the question marks. */
    public static <R> void run(Handle handle, String sql, Collection<R> rows, Function<R, List<Object>> values) {
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (R row : rows) {
                batch.add(values.apply(row).toArray());
                if (batch.size() == PORTION) {
                    batch.execute();
                }
            }
            batch.execute();
        }
    }
}
