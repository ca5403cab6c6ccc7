package de.kontaktzyklus.state.audit;

import de.kontaktzyklus.audit.Actor;
import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditDetail;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditEntry.Telling;
import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.CanonicalJson;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.state.database.Batches;
import de.kontaktzyklus.state.database.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Writes entries within the transaction of the fact they tell: after a crash neither is there without the other.
 *
 * <p>An entry locks the end of the chain until its transaction ends; so it is written last. What becomes of a single
 * mail is only {@linkplain #note noted}, without that lock, so that those who send do not wait for each other; the next
 * entry links everything that is noted.
 */
public final class AuditBook {

    /** Children first. */
    public static final List<String> TABLES = List.of("audit_detail", "audit_entry", "audit_waiting");

    private static final int SALT_BYTES = 16;
    private static final Pattern END = Pattern.compile("\n+\\z");

    private final Dialect dialect;
    private final Origin origin;
    private final SecureRandom chance = new SecureRandom();

    public AuditBook(Dialect dialect, Origin origin) {
        this.dialect = dialect;
        this.origin = origin;
    }

    /** Something that the program did, today. */
    public void programDid(
            Handle handle, AuditKind kind, Map<String, ?> facts, Collection<? extends Map<String, ?>> details) {
        enter(handle, kind, Actor.PROGRAM, today(handle), facts, details);
    }

    /** The same for a day. */
    public void programDid(
            Handle handle,
            AuditKind kind,
            LocalDate day,
            Map<String, ?> facts,
            Collection<? extends Map<String, ?>> details) {
        enter(handle, kind, Actor.PROGRAM, day, facts, details);
    }

    /** The same without details. */
    public void programDid(Handle handle, AuditKind kind, Map<String, ?> facts) {
        programDid(handle, kind, facts, List.of());
    }

    /**
     * Something that a person did: the account is added to the detail, and the reason if it has none of its own.
     *
     * @return number of the entry
     */
    public long personDid(Handle handle, AuditKind kind, Map<String, ?> facts, Map<String, ?> detail) {
        Map<String, Object> withUser = new LinkedHashMap<>(detail);
        withUser.put(AuditFacts.USER, origin.user());
        if (!origin.reason().isEmpty()) {
            withUser.putIfAbsent(AuditFacts.REASON, origin.reason());
        }
        return enter(handle, kind, Actor.PERSON, today(handle), facts, List.of(withUser));
    }

    /** By which rules the program works. */
    public Map<String, Object> rules() {
        return Map.of("policy", origin.policy(), "calendar", origin.calendar());
    }

    /** Notes what became of a mail. */
    public void note(Handle handle, String event, String messageId, Map<String, ?> facts) {
        Map<String, Object> detail = new LinkedHashMap<>(facts);
        detail.put(AuditFacts.EVENT, event);
        detail.put(AuditFacts.MAIL, messageId);
        detail.put("at", dialect.now(handle));
        handle.execute(
                "INSERT INTO audit_waiting (mail, event, detail) VALUES (?, ?, ?)",
                messageId,
                event,
                CanonicalJson.of(detail));
    }

    /** Nobody else writes into the chain until the transaction ends; whoever changes details needs it, too. */
    public void takeTurn(Handle handle) {
        dialect.takeTurnsAtAudit(handle);
    }

    /** Links what is noted. */
    public void link(Handle handle) {
        dialect.takeTurnsAtAudit(handle);
        linkNoted(handle);
    }

    private long enter(
            Handle handle,
            AuditKind kind,
            Actor actor,
            LocalDate day,
            Map<String, ?> facts,
            Collection<? extends Map<String, ?>> details) {
        dialect.takeTurnsAtAudit(handle);
        linkNoted(handle);
        Telling telling = new Telling(kind, actor, origin.version(), CanonicalJson.of(facts));
        return append(
                handle, day, telling, details.stream().map(CanonicalJson::of).toList());
    }

    /** What others note meanwhile stays for the next entry: only the rows that were read are deleted. */
    private void linkNoted(Handle handle) {
        List<Noted> noted = handle.createQuery("SELECT id, event, detail FROM audit_waiting ORDER BY id")
                .map(row -> new Noted(
                        row.getColumn("id", Long.class),
                        row.getColumn("event", String.class),
                        row.getColumn("detail", String.class)))
                .list();
        if (noted.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        noted.forEach(each -> counts.merge(each.event(), 1, Integer::sum));
        Telling telling = new Telling(AuditKind.MAILS, Actor.PROGRAM, origin.version(), CanonicalJson.of(counts));
        append(handle, today(handle), telling, noted.stream().map(Noted::detail).toList());
        Batches.run(handle, "DELETE FROM audit_waiting WHERE id = ?", noted, each -> List.of(each.id()));
    }

    private long append(Handle handle, LocalDate day, Telling telling, List<String> texts) {
        List<AuditDetail> details = new ArrayList<>();
        texts.forEach(text -> details.add(AuditDetail.of(details.size(), salt(), text)));
        AuditEntry entry = AuditEntry.behind(
                last(handle),
                dialect.now(handle),
                day,
                telling,
                details.stream().map(AuditDetail::hash).toList());
        insert(handle, entry);
        Batches.run(handle, """
                INSERT INTO audit_detail (entry, position, hash, salt, detail, customer, mail, forgotten_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0)""", details, each -> row(entry, each));
        return entry.number();
    }

    private static void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("""
                        INSERT INTO audit_entry
                          (number, at, day, kind, actor, version, facts, details, details_hash, previous, hash)
                        VALUES (:number, :at, :day, :kind, :actor, :version, :facts, :details, :detailsHash, :previous,
                          :hash)""").bindMethods(entry).execute();
    }

    private static List<Object> row(AuditEntry entry, AuditDetail detail) {
        AuditDetail.Kept kept = detail.kept().orElseThrow();
        return List.of(
                entry.number(),
                detail.position(),
                detail.hash(),
                kept.salt(),
                kept.text(),
                detail.keys().customer(),
                detail.keys().mail());
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The newest entry of a state. */
    public static Anchor endAt(Handle handle) {
        return last(handle);
    }

    static Anchor last(Handle handle) {
        return handle.createQuery("SELECT number, hash FROM audit_entry ORDER BY number DESC LIMIT 1")
                .map(row -> new Anchor(row.getColumn("number", Long.class), row.getColumn("hash", String.class)))
                .findOne()
                .orElse(Anchor.BEGIN);
    }

    private LocalDate today(Handle handle) {
        Instant now = dialect.now(handle);
        return now.atZone(origin.zone()).toLocalDate();
    }

    /** What proves later what a mail said. */
    public static Map<String, Object> wording(byte[] message) {
        return Map.of(
                AuditFacts.WORDING,
                Sha256.of(message),
                AuditFacts.BODY,
                Sha256.of(body(message).getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * Behind the first empty line (RFC 5322, section 2.1), with plain line feeds and without those at the end: mail
     * servers and programs that store a mail change no more than that.
     */
    private static String body(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1).replace("\r", "");
        int begin = text.indexOf("\n\n");
        return begin < 0 ? "" : END.matcher(text.substring(begin + 2)).replaceAll("");
    }

    private record Noted(long id, String event, String detail) {}
}
