package de.kontaktzyklus.state.mail;

import de.kontaktzyklus.state.audit.AuditBook;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Notices of summaries that were refused and reached nobody, within a transaction; no later mail says the same. */
public final class RefusedNotices {

    private final Handle handle;
    private final AuditBook book;

    public RefusedNotices(Handle handle, AuditBook book) {
        this.handle = handle;
        this.book = book;
    }

    /** Each goes once more, as long as its text is kept; those that were to pass it on are withdrawn. */
    public void tryAgain() {
        handle.createQuery("""
                        WITH RECURSIVE way (root_id, message_id, state) AS (
                          SELECT message_id, message_id, state FROM mail
                          WHERE state = 'REFUSED' AND kind = 'SUMMARY_NOTICE' AND forwards = ''
                            AND superseded_by IS NULL AND length(content) > 0
                          UNION ALL
                          SELECT way.root_id, mail.message_id, mail.state
                          FROM way JOIN mail ON mail.forwards = way.message_id AND mail.superseded_by IS NULL)
                        SELECT mail.id, mail.message_id FROM mail JOIN way ON way.root_id = mail.message_id
                        GROUP BY mail.id, mail.message_id
                        HAVING count(CASE WHEN way.state <> 'REFUSED' THEN 1 END) = 0
                        ORDER BY mail.id""")
                .map(row -> Map.entry(row.getColumn("id", Long.class), row.getColumn("message_id", String.class)))
                .list()
                .forEach(notice -> tryAgain(notice.getKey(), notice.getValue()));
    }

    private void tryAgain(long number, String messageId) {
        if (JdbcKeptMails.retry(handle, number, messageId)) {
            book.note(handle, "ONCE_MORE", messageId, Map.of());
        }
    }
}
