package de.kontaktzyklus.summary;

import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.PolicyVersion.TalkRules;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.summary.look.MonthContacts.HeldContact;
import de.kontaktzyklus.summary.look.OfficeLook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counted talks of the month with a client, and how long they took: the stated length, else the planned one (C7).
 */
final class Talks {

    private final OfficeLook look;
    private final TalkRules rules;

    Talks(OfficeLook look) {
        this.look = look;
        this.rules = look.version().map(PolicyVersion::talks).orElseGet(() -> new TalkRules(0, 0, 0, ""));
    }

    List<Talk> with(AssessedCase client) {
        Optional<LocalDate> firstInterview = look.facts().firstInterview(client.line());
        List<Talk> talks = new ArrayList<>();
        boolean firstToCome = true;
        for (HeldContact held : look.contacts().ofMonth(client.customer(), client.line())) {
            boolean isFirst =
                    firstToCome && firstInterview.filter(held.day()::equals).isPresent();
            firstToCome &= !isFirst;
            talks.add(new Talk(held, isFirst, held.minutes().orElse(planned(isFirst))));
        }
        return List.copyOf(talks);
    }

    private int planned(boolean isFirst) {
        return isFirst ? rules.firstInterviewMinutes() : rules.followUpMinutes();
    }

    /** Minutes by the id of the caseworker whose cases they were about, in whatever team. */
    Map<String, Integer> minutes(List<AssessedCase> clients) {
        Map<String, Integer> minutes = new HashMap<>();
        clients.forEach(client ->
                with(client).forEach(talk -> minutes.merge(client.caseworker(), talk.minutes(), Integer::sum)));
        return minutes;
    }

    /**
     * One talk.
     *
     * @param isFirst whether it is the Erstgespräch that the case export names
     */
    record Talk(HeldContact held, boolean isFirst, int minutes) {}
}
