package de.kontaktzyklus.pipeline;

import de.kontaktzyklus.office.Office;
import de.kontaktzyklus.pipeline.routes.Turns;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.connections.SharedPools;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the offices of one process share, and how their state is opened.
 *
 * @param pools connections to database servers; empty for an office that has the process alone
 * @param turns who does the heavy work now
 * @param isRepeatable whether all that is written can be made again, so that nobody waits until it is on the disk
 */
public record Hosting(Optional<SharedPools> pools, Turns turns, boolean isRepeatable) {

    /** A process with one office that nobody works in, such as that of the demo. */
    public static final Hosting REPEATABLE = new Hosting(Optional.empty(), Turns.FREE, true);

    /** A process with one office. */
    static final Hosting ALONE = new Hosting(Optional.empty(), Turns.FREE, false);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** What reads whole exports. */
    private static final Set<String> HEAVY = Stream.concat(
                    Beans.INTAKE_ROUTES.stream(), Stream.of("make-digests", "make-month"))
            .collect(Collectors.toUnmodifiableSet());

    /** A process with several offices, of which as many work at once as it has processors. */
    public static Hosting ofSeveral(SharedPools pools) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Hosting(Optional.of(pools), new Turns(HEAVY, processors, LONGEST_WAIT), false);
    }

    StateDatabase open(Office office) {
        if (isRepeatable) {
            return office.statePlace().openRepeatable();
        }
        return pools.map(shared -> office.statePlace().openAmong(shared))
                .orElseGet(() -> office.statePlace().open());
    }

    boolean isShared() {
        return pools.isPresent();
    }
}
