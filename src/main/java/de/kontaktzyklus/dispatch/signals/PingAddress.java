package de.kontaktzyklus.dispatch.signals;

import de.kontaktzyklus.reminders.alarms.AlarmWay;
import de.kontaktzyklus.reminders.alarms.RunSignals;
import de.kontaktzyklus.reminders.alarms.ToldAlarm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * An address that a watch outside gives out, in the manner of Healthchecks (its "pinging API"): {@code /start} when the
 * run of the day begins, the address itself when all is well, {@code /fail} with the title of an alarm. If nothing
 * comes the watch alarms by itself: so the administrator also hears of a program, a machine or a network that is no
 * more.
 */
public final class PingAddress implements AlarmWay, RunSignals, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 2;

    private final URI address;
    private final Duration patience;
    private final SignalQueue queue;
    private final HttpClient http;

    public PingAddress(URI address) {
        this(address, PATIENCE);
    }

    PingAddress(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.queue = new SignalQueue("alarm.ping-url", patience.multipliedBy(ATTEMPTS));
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Override
    public void begun() {
        ping("/start", "");
    }

    @Override
    public void succeeded() {
        ping("", "");
    }

    @Override
    public void failed(String why) {
        ping("/fail", why);
    }

    /**
     * Says the title and no more: whoever keeps the watch may be somebody else, and the rest may name staff or files.
     * What is well again is shown by the next success.
     */
    @Override
    public void tell(ToldAlarm alarm) {
        if (alarm.isBad()) {
            failed(alarm.words().title());
        }
    }

    /** Why the last ping did not get through; empty if it did. */
    public Optional<SignalTrouble> trouble() {
        return queue.trouble();
    }

    private void ping(String ending, String text) {
        URI target = URI.create(address.toString().replaceFirst("/+$", "") + ending);
        queue.add(() -> send(HttpRequest.newBuilder(target)
                .timeout(patience)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build()));
    }

    /**
     * Whether somebody answers at its host. The address itself is not called, as that would be a signal; what it lacks
     * shows with the first one.
     */
    public Optional<SignalTrouble> silence() throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(address.resolve("/"))
                            .timeout(patience)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return Optional.empty();
        } catch (IOException unreachable) {
            return Optional.of(trouble(SignalTrouble.Kind.UNREACHABLE, 0));
        }
    }

    private Optional<SignalTrouble> send(HttpRequest request) throws InterruptedException {
        SignalTrouble trouble = trouble(SignalTrouble.Kind.UNREACHABLE, 0);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status / 100 == 2) {
                    return Optional.empty();
                }
                trouble = trouble(SignalTrouble.Kind.REFUSED, status);
            } catch (IOException unreachable) {
                trouble = trouble(SignalTrouble.Kind.UNREACHABLE, 0);
            }
        }
        return Optional.of(trouble);
    }

    private SignalTrouble trouble(SignalTrouble.Kind kind, int number) {
        return new SignalTrouble(kind, String.valueOf(address.getHost()), number);
    }

    @Override
    public void close() {
        queue.close();
    }
}
