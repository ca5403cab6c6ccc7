package de.kontaktzyklus.dispatch.watching;

import de.kontaktzyklus.reminders.health.Health;
import de.kontaktzyklus.reminders.health.HealthState;
import de.kontaktzyklus.reminders.health.Issue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that is watched, and all is as the test says. As a program of its own it is there until its input ends. */
public final class Watcher implements Watched {

    Health live = health();
    Health ready = health();
    Page page = new Page(true, "<!DOCTYPE html><title>Ü</title>");
    List<Measure> measures = List.of(
            Measure.of("kontaktzyklus_one", "One.", 1),
            Measure.by("kontaktzyklus_many", "Many.", "kind", Map.of("a", 2)));
    boolean broken;

    static Health health(HealthState... severities) {
        return Health.of(
                "1.2.3",
                Instant.EPOCH,
                List.of(severities).stream()
                        .map(severity -> new Issue(
                                severity,
                                "KIND",
                                "Titel",
                                Optional.of(LocalDate.of(2026, 11, 30)),
                                List.of("anna@jobcenter.example"),
                                List.of("V5011 fragen"),
                                ""))
                        .toList());
    }

    public static WatchServer serve(Watched watched) throws IOException {
        return WatchServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), watched);
    }

    public static void main(String[] args) throws IOException {
        try (WatchServer server = serve(new Watcher())) {
            System.out.println(server.address().getPort());
            System.in.read();
        }
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Health live() {
        return live;
    }

    @Override
    public Health ready() {
        return ready;
    }

    @Override
    public List<Measure> measures() {
        if (broken) {
            throw new IllegalStateException("planted");
        }
        return measures;
    }

    @Override
    public Page page() {
        return page;
    }
}
