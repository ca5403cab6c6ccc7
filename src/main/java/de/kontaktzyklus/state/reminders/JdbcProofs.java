package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Proofs;
import de.kontaktzyklus.state.database.Dialect;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The proofs in the database. */
public final class JdbcProofs implements Proofs {

    private final Jdbi jdbi;
    private final Dialect dialect;

    public JdbcProofs(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public Optional<DailyProof> now() {
        return jdbi.withHandle(handle -> new ProofRows(handle).now());
    }

    /** In turn with the runs, so that it is the proof of the run recorded last. */
    @Override
    public Optional<DailyProof> update() {
        return jdbi.inTransaction(handle -> {
            dialect.takeTurns(handle);
            Optional<DailyProof> now = new ProofRows(handle).now();
            now.ifPresent(new ProofRows(handle)::write);
            return now;
        });
    }

    @Override
    public List<DailyProof> last(int limit) {
        return jdbi.withHandle(handle -> new ProofRows(handle).last(limit));
    }
}
