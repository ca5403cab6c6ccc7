package de.kontaktzyklus.dispatch.smtp;

import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.dispatch.smtp.talk.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refusals of a round of which it is open whether the mail server means the recipient or all of us (decision 31). As
 * soon as it takes the mail of somebody else, they are about their recipients; if it says the same to several
 * recipients in a row, they are not.
 */
final class Doubts {

    /** Before the words of a mail that waits because of a doubt; `status` and `mail show` translate it. */
    static final String HELD = "held: ";

    private final int enough;
    private final List<Doubt> open = new ArrayList<>();
    private boolean takesOthers;

    /** @param enough so many recipients with the same answer in a row are not the fault of the recipients */
    Doubts(int enough) {
        this.enough = enough;
    }

    void beginRound() {
        open.clear();
        takesOthers = false;
    }

    /** A mail that was held in an earlier round has had its turn again, and the server has taken others since. */
    boolean isAnsweredFor(Claimed claimed) {
        return takesOthers && claimed.lastReason().startsWith(HELD);
    }

    void add(Doubt doubt) {
        open.add(doubt);
    }

    boolean isAny() {
        return !open.isEmpty();
    }

    /** Whether the latest answer went to so many recipients that it means everybody. */
    boolean meanEverybody() {
        String latest = open.get(open.size() - 1).reply().kind();
        return recipients(open.stream()
                                .filter(doubt -> doubt.reply().kind().equals(latest))
                                .toList())
                        .size()
                >= enough;
    }

    /** Whether one of the answers says by its words that it means everybody. */
    boolean speakOfSession() {
        return open.stream().anyMatch(doubt -> doubt.reply().isAboutSession());
    }

    Set<String> recipients() {
        return recipients(open);
    }

    private static Set<String> recipients(List<Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> doubt.claimed().mail().recipient().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    String lastWords() {
        return open.get(open.size() - 1).words();
    }

    Reply lastReply() {
        return open.get(open.size() - 1).reply();
    }

    /** The server has taken a mail: the refusals before it were about their recipients. */
    List<Doubt> endWithAcceptance() {
        takesOthers = true;
        return end();
    }

    /** There is no doubt any more. */
    List<Doubt> end() {
        List<Doubt> ended = List.copyOf(open);
        open.clear();
        return ended;
    }

    /** @param words of the mail server, for the record */
    record Doubt(Claimed claimed, Reply reply, String words) {}
}
