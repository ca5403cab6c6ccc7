package de.kontaktzyklus.reminders.proof;

import de.kontaktzyklus.delivery.Climbs;
import de.kontaktzyklus.delivery.Climbs.Step;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts who has been told, from what became of the mails of the week. Pure. */
public final class Proving {

    /** What is best for whoever has to be told comes first. */
    private static final List<MailState> BEST_FIRST =
            List.of(MailState.SENT, MailState.SENDING, MailState.PLANNED, MailState.UNKNOWN, MailState.REFUSED);

    private final ToBeTold toBeTold;
    private final Collection<WeekMail> week;
    private final Climbs climbs;

    /** @param week the digests of the week up to the day, with those that pass them on */
    public Proving(ToBeTold toBeTold, Collection<WeekMail> week) {
        this.toBeTold = toBeTold;
        this.week = week;
        this.climbs = new Climbs(week.stream().map(WeekMail::step).toList());
    }

    public DailyProof of(LocalDate day) {
        Map<String, MailState> overviews = overviews();
        Map<Untold, Integer> without = new EnumMap<>(Untold.class);
        int withOverview = count(
                toBeTold.caseworkers().stream()
                        .map(id -> overviews.containsKey(id) ? why(overviews.get(id)) : Optional.of(Untold.NOT_TOLD)),
                without);
        Map<String, MailState> mails = mailsByCase();
        Map<Untold, Integer> unreached = new EnumMap<>(Untold.class);
        int reached = count(
                toBeTold.overdue().keySet().stream()
                        .map(id -> mails.containsKey(id) ? why(mails.get(id)) : Optional.of(heldBack(id))),
                unreached);
        return new DailyProof(
                day,
                toBeTold.caseworkers().size(),
                withOverview,
                without,
                toBeTold.overdue().size(),
                reached,
                unreached);
    }

    private static int count(Stream<Optional<Untold>> all, Map<Untold, Integer> untold) {
        int[] told = {0};
        all.forEach(why -> why.ifPresentOrElse(reason -> untold.merge(reason, 1, Integer::sum), () -> told[0]++));
        return told[0];
    }

    private Map<String, MailState> overviews() {
        Map<String, MailState> best = new HashMap<>();
        week.stream()
                .filter(WeekMail::isOverview)
                .collect(Collectors.groupingBy(WeekMail::digest))
                .values()
                .forEach(parts -> parts.get(0)
                        .step()
                        .holders()
                        .forEach(holder -> ofDigest(parts, holder)
                                .ifPresent(state -> best.merge(holder, state, Proving::better))));
        return best;
    }

    /** All its parts must have arrived; empty if one of them does not count. */
    private Optional<MailState> ofDigest(List<WeekMail> parts, String holder) {
        List<MailState> states = parts.stream()
                .flatMap(part -> ofPart(part.step(), holder).stream())
                .toList();
        return states.size() < parts.size() ? Optional.empty() : states.stream().reduce(Proving::worse);
    }

    private Optional<MailState> ofPart(Step step, String holder) {
        return climbs.way(step, holder).filter(Proving::counts).map(Step::state).reduce(Proving::better);
    }

    private Map<String, MailState> mailsByCase() {
        Map<String, MailState> best = new HashMap<>();
        for (WeekMail mail : week) {
            if (counts(mail.step())) {
                mail.overdue().stream()
                        .filter(customer -> mail.tellsOf(toBeTold.overdue().getOrDefault(customer, "")))
                        .forEach(customer -> best.merge(customer, mail.step().state(), Proving::better));
            }
        }
        return best;
    }

    /** One that another has replaced counts only if it has arrived all the same. */
    private static boolean counts(Step step) {
        return step.state() == MailState.SENT || step.replacedBy().isEmpty();
    }

    private static MailState better(MailState one, MailState other) {
        return BEST_FIRST.indexOf(one) <= BEST_FIRST.indexOf(other) ? one : other;
    }

    private static MailState worse(MailState one, MailState other) {
        return better(one, other) == one ? other : one;
    }

    /** Empty for whoever was told. */
    private static Optional<Untold> why(MailState best) {
        return switch (best) {
            case SENT -> Optional.empty();
            case PLANNED, SENDING -> Optional.of(Untold.WAITING);
            case UNKNOWN -> Optional.of(Untold.UNKNOWN);
            case REFUSED -> Optional.of(Untold.REFUSED);
        };
    }

    /** Of a case that stands in no mail. */
    private Untold heldBack(String customer) {
        return switch (toBeTold.reasons().getOrDefault(customer, HeldBack.TOLD_BEFORE)) {
            case APPOINTMENT -> Untold.APPOINTMENT;
            case UNDELIVERABLE -> Untold.UNDELIVERABLE;
            case TOLD_BEFORE, PROTECTED -> Untold.NOT_TOLD;
        };
    }
}
