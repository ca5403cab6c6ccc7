package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.delivery.Forwarding;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.planning.AddressBook;
import de.kontaktzyklus.reminders.planning.ReminderRules;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Passes a mail that cannot be delivered on to the next in its {@link Ladder}: at once, with the same list, and with a
 * note that says whom it did not reach. It only goes forward in the line, so it comes to an end. A mailbox that several
 * share has several lines, and the mail goes on in each; so it does where its reader stands in for somebody whose line
 * is another one.
 */
public final class Climb implements Forwarding {

    private final Supplier<OfficeDirectory> directory;
    private final AddressBook addresses;
    private final ReminderRules rules;
    private final Letters letters;
    private final Supplier<Instant> now;

    /** @param directory who works where, read again for each mail; knows nobody if it cannot be read */
    public Climb(
            Supplier<OfficeDirectory> directory,
            AddressBook addresses,
            ReminderRules rules,
            Letters letters,
            Supplier<Instant> now) {
        this.directory = directory;
        this.addresses = addresses;
        this.rules = rules;
        this.letters = letters;
        this.now = now;
    }

    @Override
    public List<OutgoingMail> onRefusal(OutgoingMail refused, String reason) {
        Ladder ladder = new Ladder(directory.get(), addresses, rules.catchAll());
        Map<String, Step> steps = new LinkedHashMap<>();
        for (String holder : ladder.waysOf(refused)) {
            next(refused, ladder.of(refused, holder))
                    .ifPresent(
                            found -> steps.merge(found.to().address(), new Step(found, List.of(holder)), Step::with));
        }
        return steps.values().stream()
                .map(step -> letters.passOn(refused, step.passing()).heldBy(step.holders()))
                .toList();
    }

    private Optional<PassingOn> next(OutgoingMail refused, List<Ladder.Place> line) {
        int at = Ladder.addresses(line).indexOf(refused.recipient());
        int next = at >= 0 ? at + 1 : placeOfStranger(refused, line);
        if (next < 0 || next >= line.size()) {
            return Optional.empty();
        }
        Ladder.Place place = line.get(next);
        return Optional.of(new PassingOn(place.addressee(), place.as(), missed(refused, line, at), now.get()));
    }

    /**
     * If the address of the reader has changed meanwhile, the mail goes to the new one. If a former reader is no longer
     * in the line, the mail goes to its end.
     */
    private static int placeOfStranger(OutgoingMail refused, List<Ladder.Place> line) {
        return refused.forwards().isEmpty() ? 0 : line.size() - 1;
    }

    private static List<Addressee> missed(OutgoingMail refused, List<Ladder.Place> line, int at) {
        if (at < 0) {
            return List.of(new Addressee(refused.recipient(), ""));
        }
        int first = refused.forwards().isEmpty() ? at : 0;
        return line.subList(first, at + 1).stream().map(Ladder.Place::addressee).toList();
    }

    /** One way on, and the holders whose way it is. */
    private record Step(PassingOn passing, List<String> holders) {

        /** The first one's note holds for both: they have the same address. */
        Step with(Step other) {
            return new Step(
                    passing,
                    Stream.concat(holders.stream(), other.holders.stream()).toList());
        }
    }
}
