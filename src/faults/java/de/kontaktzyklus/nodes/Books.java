package de.kontaktzyklus.nodes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mail server's book against the office's, mail by mail.
 *
 * @param accepted by the mail server, each once
 * @param acceptedTwice among them
 * @param lost planned, and neither accepted nor held as UNKNOWN
 * @param wrong recorded SENT and not accepted, or accepted and recorded as neither SENT nor UNKNOWN, or not planned at
 *     all
 * @param unknownAccepted UNKNOWN, and the mail server has it
 * @param unknownNot UNKNOWN, and the mail server does not have it
 */
public record Books(int accepted, int acceptedTwice, int lost, int wrong, int unknownAccepted, int unknownNot) {

    static Books compare(Path ofServer, Records records) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        List<String> lines = Files.readAllLines(ofServer, StandardCharsets.ISO_8859_1);
        lines.forEach(messageId -> times.merge(messageId, 1, Integer::sum));
        Set<String> planned = records.mails();
        Set<String> sent = records.mailsIn("SENT");
        Set<String> unknown = records.mailsIn("UNKNOWN");
        return new Books(
                times.size(),
                (int) times.values().stream().filter(count -> count > 1).count(),
                without(without(planned, times.keySet()), unknown).size(),
                without(sent, times.keySet()).size()
                        + without(without(times.keySet(), sent), unknown).size(),
                (int) unknown.stream().filter(times::containsKey).count(),
                without(unknown, times.keySet()).size());
    }

    boolean isClean() {
        return acceptedTwice == 0 && lost == 0 && wrong == 0;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
