package de.kontaktzyklus.faults;

import static java.util.Objects.requireNonNull;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.StepRequest;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.bench.Running;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Waits, as a debugger, for a program to come to a step. When it does, all its threads stop there. Breakpoints only:
 * until then the program runs as fast as ever.
 */
final class Ambush implements AutoCloseable {

    private static final String TIMEOUT = String.valueOf(Duration.ofMinutes(1).toMillis());
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

    /** All threads share the connector, which keeps its ports in a plain map and does not work for several at once. */
    private static final Object CONNECTOR = new Object();

    private final ListeningConnector connector;
    private final Map<String, Connector.Argument> arguments;
    private final String port;

    private Ambush(ListeningConnector connector, Map<String, Connector.Argument> arguments, String port) {
        this.connector = connector;
        this.arguments = arguments;
        this.port = port;
    }

    private static Ambush lay() throws IOException {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        requireNonNull(arguments.get("localAddress")).setValue("127.0.0.1");
        requireNonNull(arguments.get("timeout")).setValue(TIMEOUT);
        try {
            String address;
            synchronized (CONNECTOR) {
                address = connector.startListening(arguments);
            }
            return new Ambush(connector, arguments, address.substring(address.lastIndexOf(':') + 1));
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Kills the program at a step; false if it never came there. */
    static boolean killAt(Step step, OfficeFolder office, String... command) throws IOException, InterruptedException {
        try (Ambush ambush = lay()) {
            Running program = office.startWith(ambush.javaOption(), command);
            boolean there = ambush.await(step);
            program.kill();
            return there;
        }
    }

    /** Options that make the program stop at it. */
    private String javaOption() {
        return "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:" + port;
    }

    /** True when the program has stopped at the step; false if it has ended or hangs without having come there. */
    private boolean await(Step step) throws IOException, InterruptedException {
        VirtualMachine machine = accept();
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(step.className());
        loaded.enable();
        try {
            // Null when the time is up.
            EventSet events = machine.eventQueue().remove(LONGEST_SILENCE.toMillis());
            while (events != null) {
                for (Event event : events) {
                    if (isThere(event, step, machine.eventRequestManager())) {
                        return true;
                    }
                }
                events.resume();
                events = machine.eventQueue().remove(LONGEST_SILENCE.toMillis());
            }
            return false;
        } catch (VMDisconnectedException ended) {
            return false;
        }
    }

    private VirtualMachine accept() throws IOException {
        try {
            synchronized (CONNECTOR) {
                return connector.accept(arguments);
            }
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isThere(Event event, Step step, EventRequestManager requests) {
        if (event instanceof ClassPrepareEvent loaded) {
            watchEntry(loaded.referenceType(), step, requests);
        } else if (event instanceof BreakpointEvent entered) {
            if (step.side() == Step.Side.BEFORE) {
                return true;
            }
            watchReturn(entered.thread(), requests);
        }
        return event instanceof StepEvent;
    }

    private static void watchEntry(ReferenceType type, Step step, EventRequestManager requests) {
        type.methodsByName(step.method()).stream()
                .filter(method -> !method.isAbstract() && !method.isBridge())
                .forEach(method -> {
                    BreakpointRequest entry = requests.createBreakpointRequest(method.location());
                    entry.addCountFilter(step.call());
                    entry.enable();
                });
    }

    private static void watchReturn(ThreadReference thread, EventRequestManager requests) {
        StepRequest out = requests.createStepRequest(thread, StepRequest.STEP_MIN, StepRequest.STEP_OUT);
        out.addCountFilter(1);
        out.enable();
    }

    @Override
    public void close() throws IOException {
        try {
            synchronized (CONNECTOR) {
                connector.stopListening(arguments);
            }
        } catch (IllegalConnectorArgumentsException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
