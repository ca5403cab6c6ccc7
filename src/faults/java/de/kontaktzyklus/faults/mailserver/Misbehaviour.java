package de.kontaktzyklus.faults.mailserver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A way in which a mail server goes wrong, and the state the mail must be in as long as it does.
 *
 * @param manners what the server does
 * @param state in which the mail of the one recipient it is about must be; with {@link #stopsAll} all mails
 * @param stopsAll whether no mail can be sent meanwhile
 */
public record Misbehaviour(String what, Manners manners, String state, boolean stopsAll) {

    /** The one recipient whose mail a server may misbehave about; somebody else can be told instead. */
    public static final String VICTIM = "v5011@jobcenter.example";

    /** Longer than the program's read timeout in these runs. */
    private static final Duration TOO_LATE = Duration.ofMillis(2500);

    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final String PLANNED = "PLANNED";
    private static final String REFUSED = "REFUSED";
    private static final String UNKNOWN = "UNKNOWN";
    private static final String SENT = "SENT";
    private static final String PLANNED_OR_UNKNOWN = "PLANNED or UNKNOWN";

    public static final List<Misbehaviour> ALL = List.of(
            server("hangs instead of a greeting", Stage.GREETING, Act.hang()),
            server("hangs up instead of a greeting", Stage.GREETING, Act.hangUp()),
            server("resets instead of a greeting", Stage.GREETING, Act.reset()),
            server("greets with 421", Stage.GREETING, Act.sayAndHangUp("421 too busy")),
            server("greets with 554", Stage.GREETING, Act.sayAndHangUp("554 no service here")),
            server("greets with binary rubbish", Stage.GREETING, Act.send(rubbish())),
            server(
                    "greets with half a line",
                    Stage.GREETING,
                    Act.send("220 mail.job".getBytes(StandardCharsets.US_ASCII))),
            server("greets a byte a second", Stage.GREETING, Act.saySlowly("220 here", Duration.ofSeconds(2))),
            server("greets as another protocol", Stage.GREETING, Act.say("+OK POP3 ready")),
            server("hangs at EHLO", Stage.EHLO, Act.hang()),
            server("hangs up at EHLO", Stage.EHLO, Act.hangUp()),
            server("answers EHLO with 451", Stage.EHLO, Act.say("451 not now")),
            server("answers EHLO with 550", Stage.EHLO, Act.say("550 not you")),
            server("answers EHLO without end", Stage.EHLO, Act.sayWithoutEnd("250-more", A_MOMENT)),
            server("answers MAIL with 451", Stage.MAIL, Act.say("451 not now")),
            server("answers MAIL with 530, log in first", Stage.MAIL, Act.say("530 authenticate first")),
            server("answers MAIL with 550", Stage.MAIL, Act.say("550 not this sender")),
            server("hangs at MAIL", Stage.MAIL, Act.hang()),
            server("hangs up at MAIL", Stage.MAIL, Act.hangUp()),
            server("refuses the sender with 5.7.60", Stage.MAIL, Act.say("550 5.7.60 not your address")),
            server("refuses everybody with the same 550", Stage.RCPT, Act.say("550 5.1.1 no such user")),
            server("denies relaying to everybody", Stage.RCPT, Act.say("554 5.7.1 Relay access denied")),
            server("refuses every content with 5.7.1", Stage.DATA, Act.say("554 5.7.1 not from here")),
            mail(
                    "answers RCPT with 5.7.1 for one among good ones",
                    Stage.RCPT,
                    Act.say("550 5.7.1 members only"),
                    REFUSED),
            accepted(
                    "says 421 to every second mail",
                    Stage.MAIL,
                    Act.everySecondTime("250 ok", Act.sayAndHangUp("421 too many mails on this connection"))),
            accepted("hangs up between mails", Stage.MAIL, Act.everySecondTime("250 ok", Act.hangUp())),
            accepted("resets between mails", Stage.MAIL, Act.everySecondTime("250 ok", Act.reset())),
            mail("answers RCPT with 450", Stage.RCPT, Act.say("450 mailbox busy"), PLANNED),
            mail("answers RCPT with 452", Stage.RCPT, Act.say("452 mailbox full"), PLANNED),
            mail("answers RCPT with 550", Stage.RCPT, Act.say("550 no such user"), REFUSED),
            mail("answers RCPT with 551", Stage.RCPT, Act.say("551 not local"), REFUSED),
            mail("hangs at RCPT", Stage.RCPT, Act.hang(), PLANNED),
            mail("hangs up at RCPT", Stage.RCPT, Act.hangUp(), PLANNED),
            mail("answers RCPT with rubbish", Stage.RCPT, Act.say("what was that"), PLANNED),
            mail("answers DATA with 451", Stage.DATA, Act.say("451 not now"), PLANNED),
            mail("answers DATA with 554", Stage.DATA, Act.say("554 no"), REFUSED),
            mail("hangs at DATA", Stage.DATA, Act.hang(), PLANNED),
            mail("hangs up at DATA", Stage.DATA, Act.hangUp(), PLANNED),
            cutOff("hangs up in the middle of the content", Act.hangUp()),
            cutOff("resets in the middle of the content", Act.reset()),
            mail("answers the dot with 421", Stage.DOT, Act.sayAndHangUp("421 shutting down"), PLANNED),
            mail("answers the dot with 451", Stage.DOT, Act.say("451 greylisted"), PLANNED),
            mail("answers the dot with 552", Stage.DOT, Act.say("552 too large"), REFUSED),
            mail("answers the dot with 554", Stage.DOT, Act.say("554 spam"), REFUSED),
            taken("takes the mail and hangs", Act.hang()),
            taken("takes the mail and hangs up", Act.hangUp()),
            taken("takes the mail and resets", Act.reset()),
            taken("takes the mail and answers rubbish", Act.say("what was that")),
            taken("takes the mail and answers half a line", Act.send("25".getBytes(StandardCharsets.US_ASCII))),
            taken("takes the mail and answers too late", Act.sayLate("250 accepted", TOO_LATE)),
            mail("does not take the mail and hangs", Stage.DOT, Act.hang(), UNKNOWN),
            mail("does not take the mail and hangs up", Stage.DOT, Act.hangUp(), UNKNOWN),
            mail("does not take the mail and resets", Stage.DOT, Act.reset(), UNKNOWN),
            accepted(
                    "accepts with a reply of 100 lines",
                    Stage.DOT,
                    Act.say("250-on and on\r\n".repeat(100) + "250 accepted")),
            accepted("accepts with a reply of 100,000 characters", Stage.DOT, Act.say("250 " + "x".repeat(100_000))),
            accepted(
                    "accepts with zero bytes and umlauts in the reply",
                    Stage.DOT,
                    Act.say("250 \0 \u00e4\u00f6\u00fc")),
            accepted("accepts, a byte at a time", Stage.DOT, Act.saySlowly("250 ok", Duration.ofMillis(50))),
            accepted("hangs at QUIT", Stage.QUIT, Act.hang()),
            accepted("hangs up at QUIT", Stage.QUIT, Act.hangUp()),
            accepted("answers QUIT with 500", Stage.QUIT, Act.say("500 you stay")));

    /** Whether a mail it is about may be in a state. */
    public boolean foresees(String found) {
        return List.of(state.split(" or ", -1)).contains(found);
    }

    private static Misbehaviour server(String what, Stage stage, Act act) {
        return new Misbehaviour(what, Manners.at(stage, act, false), PLANNED, true);
    }

    private static Misbehaviour mail(String what, Stage stage, Act act, String state) {
        return new Misbehaviour(what, Manners.at(stage, act, false), state, false);
    }

    /**
     * The rest, dot and all, may be on its way already when the server ceases to listen: to the program the line broke
     * after it.
     */
    private static Misbehaviour cutOff(String what, Act act) {
        return new Misbehaviour(what, Manners.at(Stage.BODY, act, false), PLANNED_OR_UNKNOWN, false);
    }

    private static Misbehaviour taken(String what, Act act) {
        return new Misbehaviour(what, Manners.at(Stage.DOT, act, true), UNKNOWN, false);
    }

    private static Misbehaviour accepted(String what, Stage stage, Act act) {
        return new Misbehaviour(what, Manners.at(stage, act, true), SENT, false);
    }

    private static byte[] rubbish() {
        byte[] bytes = new byte[512];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) (place * 37 + 129);
        }
        return bytes;
    }
}
