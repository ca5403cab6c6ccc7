package de.kontaktzyklus.office.replay;

import com.fasterxml.jackson.databind.JsonNode;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.office.audit.Json;
import de.kontaktzyklus.office.replay.Difference.Kind;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.state.reminders.DigestsEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds what the audit says of a day against what it would say if the day were made today. */
final class Comparison {

    private static final String BY = "by";

    /** What decides where a mail goes; the rest of it is its wording. */
    private static final List<String> ADDRESSING = List.of("recipient", "kind", "holders", "part", "weekly");

    /** Neither can differ: the day is replayed from just these files, and today nothing is kept. */
    private static final Set<String> GIVEN = Set.of(AuditFacts.EXPORTS, AuditFacts.KNOWLEDGE);

    private final Map<String, KeptMail> outbox;
    private final Map<String, String> subjects = new LinkedHashMap<>();
    private final Map<String, String> recipients = new LinkedHashMap<>();
    private final List<Difference> found = new ArrayList<>();

    /** @param outbox by Message-ID, the mails that are still known */
    Comparison(Map<String, KeptMail> outbox) {
        this.outbox = outbox;
        outbox.values().forEach(mail -> {
            subjects.put(mail.messageId(), mail.subject());
            recipients.put(mail.messageId(), mail.recipient());
        });
    }

    List<Difference> of(RecordedDay recorded, MadeDigests made, DigestsEntry replayed) {
        made.digests().forEach(digest -> {
            subjects.putIfAbsent(digest.mail().messageId(), digest.mail().subject());
            recipients.putIfAbsent(digest.mail().messageId(), digest.mail().recipient());
        });
        facts(recorded.facts(), Json.read(replayed.facts()));
        List<JsonNode> now = replayed.details().stream().map(Json::read).toList();
        Set<String> both = mails(planned(recorded.details()), planned(now));
        made.digests()
                .forEach(digest ->
                        subject(digest.mail().messageId(), digest.mail().subject()));
        cases(told(recorded.details(), both), told(now, both));
        replaced(replacing(recorded.details()), replacing(now));
        return List.copyOf(found);
    }

    private void facts(JsonNode recorded, JsonNode replayed) {
        for (String name : names(fields(recorded), fields(replayed))) {
            String before = recorded.path(name).toString();
            String now = replayed.path(name).toString();
            if (!GIVEN.contains(name) && !before.equals(now)) {
                find(Kind.FACT, "", name, before, now);
            }
        }
    }

    private static Collection<String> fields(JsonNode node) {
        return Json.texts(node).keySet();
    }

    private static Set<String> names(Collection<String> one, Collection<String> other) {
        Set<String> names = new TreeSet<>(one);
        names.addAll(other);
        return names;
    }

    private static Map<String, JsonNode> planned(List<JsonNode> details) {
        Map<String, JsonNode> mails = new LinkedHashMap<>();
        details.stream()
                .filter(detail -> detail.has(AuditFacts.WORDING))
                .forEach(detail -> mails.put(detail.path(AuditFacts.MAIL).asText(), detail));
        return mails;
    }

    /** Returns those that are on both sides. */
    private Set<String> mails(Map<String, JsonNode> recorded, Map<String, JsonNode> replayed) {
        Set<String> both = new TreeSet<>();
        for (String mail : names(recorded.keySet(), replayed.keySet())) {
            Optional<JsonNode> before = Optional.ofNullable(recorded.get(mail));
            Optional<JsonNode> now = Optional.ofNullable(replayed.get(mail));
            if (before.isPresent() && now.isPresent()) {
                both.add(mail);
                mail(mail, before.get(), now.get());
            } else if (before.isPresent()) {
                find(Kind.MAIL_MISSING, mail, "", wording(before.get()), "");
            } else {
                find(Kind.MAIL_ADDED, mail, "", "", now.map(Comparison::wording).orElse(""));
            }
        }
        return both;
    }

    private void mail(String mail, JsonNode recorded, JsonNode replayed) {
        for (String name : ADDRESSING) {
            String before = recorded.path(name).toString();
            String now = replayed.path(name).toString();
            if (!before.equals(now)) {
                find(Kind.MAIL_ADDRESSED, mail, name, before, now);
            }
        }
        if (!wording(recorded).equals(wording(replayed))) {
            boolean sameBody = recorded.path(AuditFacts.BODY).equals(replayed.path(AuditFacts.BODY));
            find(sameBody ? Kind.HEADERS : Kind.WORDING, mail, "", wording(recorded), wording(replayed));
        }
    }

    private static String wording(JsonNode mail) {
        return mail.path(AuditFacts.WORDING).asText();
    }

    private void subject(String mail, String now) {
        Optional.ofNullable(outbox.get(mail))
                .map(KeptMail::subject)
                .filter(before -> !before.equals(now))
                .ifPresent(before -> find(Kind.SUBJECT, mail, "", before, now));
    }

    /** By mail and customer, what the mail says of the case; only of mails that are on both sides. */
    private static Map<Place, Set<String>> told(List<JsonNode> details, Set<String> mails) {
        Map<Place, Set<String>> told = new LinkedHashMap<>();
        details.stream()
                .filter(detail -> detail.has(AuditFacts.CUSTOMER)
                        && mails.contains(detail.path(AuditFacts.MAIL).asText()))
                .forEach(detail -> told.computeIfAbsent(
                                new Place(
                                        detail.path(AuditFacts.MAIL).asText(),
                                        detail.path(AuditFacts.CUSTOMER).asText()),
                                place -> new TreeSet<>())
                        .add(detail.toString()));
        return told;
    }

    private void cases(Map<Place, Set<String>> recorded, Map<Place, Set<String>> replayed) {
        Set<Place> places = new TreeSet<>(recorded.keySet());
        places.addAll(replayed.keySet());
        for (Place place : places) {
            Set<String> before = recorded.getOrDefault(place, Set.of());
            Set<String> now = replayed.getOrDefault(place, Set.of());
            if (!before.equals(now)) {
                Kind kind = now.isEmpty() ? Kind.CASE_MISSING : before.isEmpty() ? Kind.CASE_ADDED : Kind.CASE;
                find(kind, place.mail(), place.customer(), String.join(" ", before), String.join(" ", now));
            }
        }
    }

    private static Map<String, String> replacing(List<JsonNode> details) {
        Map<String, String> replaced = new LinkedHashMap<>();
        details.stream()
                .filter(detail -> detail.has(BY))
                .forEach(detail -> replaced.put(
                        detail.path(AuditFacts.MAIL).asText(), detail.path(BY).asText()));
        return replaced;
    }

    private void replaced(Map<String, String> recorded, Map<String, String> replayed) {
        for (String mail : names(recorded.keySet(), replayed.keySet())) {
            String before = recorded.getOrDefault(mail, "");
            String now = replayed.getOrDefault(mail, "");
            if (!before.equals(now)) {
                find(Kind.REPLACED, mail, "", before, now);
            }
        }
    }

    private void find(Kind kind, String mail, String about, String recorded, String replayed) {
        found.add(new Difference(
                kind,
                mail,
                recipients.getOrDefault(mail, ""),
                subjects.getOrDefault(mail, ""),
                about,
                recorded,
                replayed));
    }

    /** A case in a mail. */
    private record Place(String mail, String customer) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byMail = mail.compareTo(other.mail);
            return byMail == 0 ? customer.compareTo(other.customer) : byMail;
        }

        /** Names nobody. */
        @Override
        public String toString() {
            return "Place[" + mail + "]";
        }
    }
}
