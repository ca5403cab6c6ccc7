package de.kontaktzyklus.faults.mailserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** What a server does instead of answering properly. */
public interface Act {

    Duration A_MOMENT = Duration.ofMillis(50);

    /** Plays it; false when the conversation is over. */
    boolean play(Wire wire) throws IOException;

    static Act say(String answer) {
        return wire -> {
            wire.say(answer);
            return true;
        };
    }

    /** An answer that is another one each time, as far as nine go: each %d is the number of the time. */
    static Act sayNumbered(String answer) {
        AtomicInteger times = new AtomicInteger();
        return wire -> {
            wire.say(answer.replace("%d", String.valueOf(times.getAndIncrement() % 9)));
            return true;
        };
    }

    static Act sayAndHangUp(String answer) {
        return wire -> {
            wire.say(answer);
            return false;
        };
    }

    /** Bytes as they are, without an end of line. */
    static Act send(byte[] bytes) {
        return wire -> {
            wire.send(bytes);
            wire.hang();
            return false;
        };
    }

    /** Nothing any more, but the line stays. */
    static Act hang() {
        return wire -> {
            wire.hang();
            return false;
        };
    }

    /** FIN. */
    static Act hangUp() {
        return wire -> false;
    }

    /** RST. */
    static Act reset() {
        return wire -> {
            wire.reset();
            return false;
        };
    }

    /** Answers properly every other time. */
    static Act everySecondTime(String properAnswer, Act act) {
        AtomicInteger times = new AtomicInteger();
        return wire -> {
            if (times.incrementAndGet() % 2 == 0) {
                return act.play(wire);
            }
            wire.say(properAnswer);
            return true;
        };
    }

    static Act sayLate(String answer, Duration pause) {
        return wire -> {
            wire.pause(pause);
            wire.say(answer);
            return true;
        };
    }

    /** Nothing until it is allowed. */
    static Act sayWhenAllowed(String answer, BooleanSupplier allowed) {
        return wire -> {
            while (!allowed.getAsBoolean()) {
                wire.pause(A_MOMENT);
            }
            wire.say(answer);
            return true;
        };
    }

    /** A byte at a time. */
    static Act saySlowly(String answer, Duration pause) {
        return wire -> {
            for (byte each : (answer + "\r\n").getBytes(StandardCharsets.US_ASCII)) {
                wire.send(new byte[] {each});
                wire.pause(pause);
            }
            return true;
        };
    }

    /** A reply of many lines that never comes to its last one, until the other side has enough. */
    static Act sayWithoutEnd(String line, Duration pause) {
        return wire -> {
            while (wire.isOpen()) {
                wire.say(line);
                wire.pause(pause);
            }
            return false;
        };
    }
}
