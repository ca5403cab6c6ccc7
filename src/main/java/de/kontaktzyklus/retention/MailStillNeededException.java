package de.kontaktzyklus.retention;

import java.util.List;

/** A mail that names the person waits or is not settled: if its text were deleted now, it would be sent empty. */
public final class MailStillNeededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> messageIds;

    public MailStillNeededException(List<String> messageIds) {
        super("Mails that name this customer are not settled: " + messageIds);
        this.messageIds = List.copyOf(messageIds);
    }

    public List<String> messageIds() {
        return messageIds;
    }
}
