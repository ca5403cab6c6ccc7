package de.kontaktzyklus.office;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * The name of the node that claims work: machine and process, for people to read, and a part that no other start ever
 * has.
 */
public final class NodeName {

    private static final int ENOUGH_TO_BE_UNIQUE = 8;

    /** Asked once: where the name server is gone, the answer takes its time. */
    private static final String MACHINE = host();

    private NodeName() {}

    public static String ofThisStart() {
        String unique = UUID.randomUUID().toString().substring(0, ENOUGH_TO_BE_UNIQUE);
        return MACHINE + "/" + ProcessHandle.current().pid() + "-" + unique;
    }

    /** The machine alone, for people. */
    public static String machine() {
        return MACHINE;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
