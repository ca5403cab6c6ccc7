package de.kontaktzyklus.pipeline.bounces;

import de.kontaktzyklus.delivery.Bounces;
import de.kontaktzyklus.dispatch.smtp.StuckMails;
import de.kontaktzyklus.dispatch.smtp.talk.MailboxLogin;
import de.kontaktzyklus.office.OfficeMailServer;
import de.kontaktzyklus.office.OfficeNode;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The beans of the route that reads the mailbox of the sender. */
public final class BounceBeans {

    /** The route, which runs only where the office wants it. */
    public static final String ROUTE = "read-bounces";

    private final ReturnDesk desk;
    private final MailboxLogin login;
    private final boolean wanted;

    public final MailboxLooks looks;

    /** @param clockIsSound whether today can be right */
    public BounceBeans(OfficeNode node, StuckMails stuck, BooleanSupplier clockIsSound) {
        Bounces bounces = node.state().bounces(node.clock()::now);
        this.desk = new ReturnDesk(bounces, node.forwarding(), stuck, node.clock());
        this.login = OfficeMailServer.mailboxLogin(node.settings(), node.clock()::now);
        this.looks = new MailboxLooks(bounces, node.settings().bounces().mailbox(), login, node.clock(), clockIsSound);
        this.wanted = node.settings().bounces().read();
    }

    /** Whether the mailbox is to be read at all. */
    public boolean areWanted() {
        return wanted;
    }

    public Map<String, Object> byName() {
        return Map.of("returnDesk", desk, "returnedMails", desk.picked(), "mailboxLogin", login, "mailboxLooks", looks);
    }
}
