package de.kontaktzyklus.dispatch.smtp.line;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * By which name this machine introduces itself (EHLO). RFC 5321, 4.1.4 wants a name that others can look up, or the
 * address in brackets; many servers refuse {@code localhost} from outside.
 */
public final class OwnName {

    private OwnName() {}

    /**
     * The name of this machine if others can look it up, else the address in brackets.
     *
     * @param local the address of this end of the line
     */
    public static String towards(InetAddress local) {
        return orAddress(ofThisMachine(), local);
    }

    /** The name if it is one that others can look up, else the address of the line. */
    static String orAddress(String name, InetAddress local) {
        return isForOthers(name) ? name : literal(local);
    }

    private static boolean isForOthers(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
                && !lower.startsWith("localhost.")
                && !lower.endsWith(".localhost")
                && !lower.endsWith(".localdomain")
                && !lower.matches("[0-9.]+");
    }

    private static String ofThisMachine() {
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException nameless) {
            return "";
        }
    }

    private static String literal(InetAddress local) {
        String address = local.getHostAddress().replaceFirst("%.*", "");
        return local instanceof Inet6Address ? "[IPv6:" + address + "]" : "[" + address + "]";
    }
}
