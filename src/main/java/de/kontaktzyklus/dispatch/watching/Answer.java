package de.kontaktzyklus.dispatch.watching;

import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import java.nio.charset.StandardCharsets;

/** What is answered: HTTP status, type of the content, content. */
record Answer(int status, String type, String content) {

    /** So begins the answer at a path that there is not, and only that of this program. */
    static final String NOTHING_HERE = "Nothing here; there are / /health/live";

    static final int OK = 200;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int MISDIRECTED = 421;
    static final int BROKEN = 500;
    static final int UNAVAILABLE = 503;

    /** A warning is no reason to send nobody: only what keeps people from being told is. */
    static Answer of(Health health) {
        boolean isGood = health.state() == HealthState.OK || health.state() == HealthState.WARNING;
        return new Answer(isGood ? OK : UNAVAILABLE, "application/json", HealthJson.of(health));
    }

    static Answer of(Watched.Page page) {
        return new Answer(page.whole() ? OK : UNAVAILABLE, "text/html; charset=utf-8", page.html());
    }

    static Answer text(int status, String text) {
        return new Answer(status, "text/plain; charset=utf-8", text + "\n");
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
