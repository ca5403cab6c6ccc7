package de.kontaktzyklus.office.watching;

import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Problem;
import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.dispatch.watching.Neighbour;
import de.kontaktzyklus.dispatch.watching.WatchServer;
import de.kontaktzyklus.dispatch.watching.Watched;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Listens for watches where the settings say, or nowhere. */
public final class Listening implements AutoCloseable {

    /** What would become of it. */
    public enum Prospect {
        FREE,
        /** A program of ours listens there. */
        OURS,
        /** Something else does, or the system does not let us. */
        TAKEN,
        /** That is no address of this machine. */
        NOT_HERE
    }

    private static final EventLog LOG = EventLog.of(Listening.class);

    private final Optional<WatchServer> server;

    private Listening(Stream<WatchServer> server) {
        this.server = server.findFirst();
    }

    /**
     * Begins to listen, if anything is to listen.
     *
     * @throws ConfigurationException if that address or port cannot be had
     */
    public static Listening begin(Settings.Watch settings, Watched watch) {
        return new Listening(settings.port().stream().mapToObj(port -> begin(settings.address(), port, watch)));
    }

    private static WatchServer begin(String host, int port, Watched watch) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (!isHere(address)) {
            throw refused("watch.address", host, Problem.NO_ADDRESS_OF_THIS_MACHINE);
        }
        try {
            return WatchServer.start(address, watch);
        } catch (IOException taken) {
            throw refused("watch.port", String.valueOf(port), Problem.PORT_TAKEN);
        }
    }

    /** Nothing listens afterwards that did not before. */
    public static Prospect prospect(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (!isHere(address)) {
            return Prospect.NOT_HERE;
        }
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(address);
            return Prospect.FREE;
        } catch (IOException taken) {
            return Neighbour.isOurs(address) ? Prospect.OURS : Prospect.TAKEN;
        }
    }

    private static boolean isHere(InetSocketAddress address) {
        return !address.isUnresolved() && isOfMachine(address.getAddress());
    }

    private static boolean isOfMachine(InetAddress address) {
        try {
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true; // then the attempt decides
        }
    }

    /** In the log: where watches may ask, if anywhere. */
    public void say() {
        server.map(WatchServer::address).ifPresent(Listening::say);
    }

    private static void say(InetSocketAddress address) {
        LOG.say(Event.WATCH_LISTENS, address.toString());
        if (!address.getAddress().isLoopbackAddress()) {
            LOG.say(Event.WATCH_LISTENS_TO_OTHERS, address.toString());
        }
    }

    private static ConfigurationException refused(String key, String value, Problem problem) {
        return new ConfigurationException(
                List.of(new ConfigurationFinding(Settings.FILE, 0, key, value, problem, List.of())));
    }

    @Override
    public void close() {
        server.ifPresent(WatchServer::close);
    }
}
