package de.kontaktzyklus.dispatch.mail.text;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a line to another machine does not stand, in the language of the office. Java and the drivers say it in their own
 * words, of which a few are common; what a server itself answers stays as it is.
 */
public final class LineTrouble {

    /** By what stands in the words, in small letters; of several the first by name holds. */
    private static final Map<String, String> COMMON = new TreeMap<>(Map.of(
            "connection attempt failed", "timed-out",
            "connection refused", "refused",
            " refused. check that", "refused",
            "no route to host", "no-route",
            "network is unreachable", "no-route",
            "timed out", "timed-out",
            "timeout", "timed-out",
            "unknownhost", "unknown-host",
            "unknown host", "unknown-host",
            "name or service not known", "unknown-host"));

    private final Wording wording;

    public LineTrouble(Locale language) {
        this(new Wording(language));
    }

    LineTrouble(Wording wording) {
        this.wording = wording;
    }

    public String words(String said) {
        String small = said.toLowerCase(Locale.ROOT);
        return COMMON.entrySet().stream()
                .filter(common -> small.contains(common.getKey()))
                .findFirst()
                .map(common -> wording.say("line-trouble." + common.getValue()))
                .orElse(said);
    }
}
