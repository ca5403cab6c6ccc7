package de.kontaktzyklus.cli.audit;

import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditTrail;
import de.kontaktzyklus.audit.AuditTrail.Link;
import de.kontaktzyklus.office.audit.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which entries belong to a customer or a mail, as one list: also what became of the mails, and who passed them on. */
record AuditQuestion(AuditTrail trail) {

    /** The entries that name the customer, and what became of the mails in them. */
    List<Link> ofCustomer(String customer) {
        List<Link> about = trail.ofCustomer(customer);
        Map<Long, Link> links = new TreeMap<>();
        about.forEach(link -> add(link, links));
        texts(about, AuditFacts.MAIL).forEach(mail -> ofMail(mail).forEach(link -> add(link, links)));
        return List.copyOf(links.values());
    }

    /** The entries about a mail and those that passed it on; of a detail that names a customer nothing. */
    List<Link> ofMail(String messageId) {
        Map<String, List<Link>> mails = new LinkedHashMap<>();
        Optional<String> next = Optional.of(messageId);
        while (next.isPresent()) {
            List<Link> about = trail.ofMail(next.get()).stream()
                    .map(AuditQuestion::withoutCustomers)
                    .filter(link -> !link.details().isEmpty())
                    .toList();
            mails.put(next.get(), about);
            next = mails.values().stream()
                    .flatMap(found -> texts(found, "by").stream())
                    .filter(by -> !mails.containsKey(by))
                    .findFirst();
        }
        Map<Long, Link> links = new TreeMap<>();
        mails.values().forEach(found -> found.forEach(link -> add(link, links)));
        return List.copyOf(links.values());
    }

    private static Link withoutCustomers(Link link) {
        return new Link(
                link.entry(),
                link.details().stream()
                        .filter(detail -> detail.keys().customer().isEmpty())
                        .toList());
    }

    private static void add(Link link, Map<Long, Link> links) {
        links.merge(link.entry().number(), link, AuditQuestion::both);
    }

    private static Link both(Link one, Link other) {
        Map<Integer, AuditDetail> details = new TreeMap<>();
        one.details().forEach(detail -> details.put(detail.position(), detail));
        other.details().forEach(detail -> details.put(detail.position(), detail));
        return new Link(one.entry(), new ArrayList<>(details.values()));
    }

    private static Set<String> texts(Collection<Link> links, String name) {
        Set<String> texts = new TreeSet<>();
        links.stream()
                .flatMap(link -> link.details().stream())
                .flatMap(detail -> detail.kept().stream())
                .map(kept -> Json.read(kept.text()).path(name).asText())
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts;
    }
}
