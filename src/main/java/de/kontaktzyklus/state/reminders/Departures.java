package de.kontaktzyklus.state.reminders;

import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Departure.Destination;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The departures that are not settled, as the last run left them. */
final class Departures {

    private Departures() {}

    static List<Departure> all(Handle handle) {
        return handle.createQuery("SELECT * FROM departure ORDER BY customer")
                .map(Departures::departure)
                .list();
    }

    private static Departure departure(RowView row) {
        return new Departure(
                row.getColumn("customer", String.class),
                row.getColumn("left_on", LocalDate.class),
                Optional.ofNullable(row.getColumn("due_until", LocalDate.class)),
                Optional.ofNullable(row.getColumn("talk_on", LocalDate.class)),
                row.getColumn("destination", Destination.class));
    }

    static void replace(Handle handle, List<Departure> departures) {
        handle.execute("DELETE FROM departure");
        for (Departure each : departures) {
            handle.createUpdate("""
                            INSERT INTO departure (customer, left_on, due_until, talk_on, destination)
                            VALUES (:customer, :leftOn, :dueUntil, :talk, :destination)""")
                    .bind("customer", each.customer())
                    .bind("leftOn", each.leftOn())
                    .bind("dueUntil", each.dueUntil().map(LocalDate::toString).orElse(null))
                    .bind("talk", each.talk().map(LocalDate::toString).orElse(null))
                    .bind("destination", each.to())
                    .execute();
        }
    }
}
