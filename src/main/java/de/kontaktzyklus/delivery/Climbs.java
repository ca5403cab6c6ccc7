package de.kontaktzyklus.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How refused mails have climbed: each way leads from the mail itself over those that pass it on, for one of those
 * whose mail it is. A mailbox that several share may have several ways.
 */
public final class Climbs {

    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, List<Step>> passingOn = new HashMap<>();

    /** @param mails refused mails with all that pass them on, and whatever else */
    public Climbs(Collection<Step> mails) {
        mails.forEach(each -> steps.put(each.messageId(), each));
        mails.stream()
                .filter(each -> !each.forwards().isEmpty())
                .forEach(each -> passingOn
                        .computeIfAbsent(each.forwards(), first -> new ArrayList<>())
                        .add(each));
    }

    /**
     * Whether what a mail says to one of its holders counts as said: it, or one that passes it on for that holder, is
     * with the mail server or was accepted.
     */
    public boolean isSaid(Step mail, String holder) {
        return way(mail, holder).anyMatch(step -> step.state() == MailState.SENDING || step.state() == MailState.SENT);
    }

    /** A mail and those that pass it on for that holder, in their order. */
    public Stream<Step> way(Step mail, String holder) {
        return Stream.concat(
                Stream.of(mail),
                next(mail).stream()
                        .filter(step -> step.isOn(holder) || !mail.isOn(holder))
                        .flatMap(step -> way(step, holder)));
    }

    /** Whether a mail was refused at the end of its way, at least for one holder: nobody was told instead. */
    public boolean endsRefused(Step mail) {
        return mail.state() == MailState.REFUSED
                && mail.holders().stream()
                        .anyMatch(holder -> next(mail).stream().noneMatch(step -> step.isOn(holder)));
    }

    private List<Step> next(Step mail) {
        return passingOn.getOrDefault(mail.messageId(), List.of()).stream()
                .filter(step -> !isWithdrawn(step))
                .toList();
    }

    /** The mail that it passes on went once more, and that is why it has not left. */
    private boolean isWithdrawn(Step step) {
        return step.replacedBy().filter(by -> root(step).equals(root(by))).isPresent();
    }

    private String root(String messageId) {
        return Optional.ofNullable(steps.get(messageId)).map(this::root).orElse(messageId);
    }

    private String root(Step step) {
        return step.forwards().isEmpty() ? step.messageId() : root(step.forwards());
    }

    /** The first mail on the way of one. */
    public Optional<Step> origin(Step step) {
        return step.forwards().isEmpty()
                ? Optional.of(step)
                : Optional.ofNullable(steps.get(step.forwards())).flatMap(this::origin);
    }

    /**
     * A mail on the way.
     *
     * @param forwards Message-ID of the refused mail that it passes on; empty for the first
     * @param holders ids of those whose mail it is
     * @param replacedBy what says all this again, or has withdrawn it
     */
    public record Step(
            String messageId, String forwards, List<String> holders, MailState state, Optional<String> replacedBy) {

        public Step {
            holders = List.copyOf(holders);
        }

        /** Whether it is a mail of this one. */
        public boolean isOn(String holder) {
            return holders.contains(holder);
        }
    }
}
