package de.kontaktzyklus.faults;

import de.kontaktzyklus.audit.AuditFacts;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.ChainCheck;
import de.kontaktzyklus.audit.Origin;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.StatePlace;
import de.kontaktzyklus.state.audit.AuditBook;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.database.StateServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long do questions about the audit take when it is full? Fills it with 36 months of an office, or as many as
 * {@code audit.months} says, as the digests of each working day do, and asks. Arguments: a folder that is empty; for
 * PostgreSQL also its address, account and password, and an empty database. A state that is full already is asked as it
 * is.
 */
public final class AuditOfYears {

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = Integer.getInteger("audit.months", 36);
    private static final int MAILS = 60;
    private static final int CASES = 1_200;
    private static final int CUSTOMERS = 20_000;

    private final StateDatabase state;
    private final AuditBook book;

    private AuditOfYears(StateDatabase state, Dialect dialect) {
        this.state = state;
        this.book = new AuditBook(dialect, Origin.UNKNOWN);
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Optional<StateServer> server = arguments.length < 2
                ? Optional.empty()
                : Optional.of(new StateServer(arguments[1], arguments[2], arguments[3], 4, Duration.ofMinutes(1)));
        Dialect dialect = server.isPresent() ? Dialect.POSTGRESQL : Dialect.SQLITE;
        try (StateDatabase state = new StatePlace(folder, server, Origin.UNKNOWN).open()) {
            new AuditOfYears(state, dialect).ask();
        }
    }

    private void ask() {
        if (state.auditTrail().first().isEmpty()) {
            say("fill it", this::fill);
        }
        say("audit verify", this::verify);
        LocalDate day = BEGIN.plusMonths(MONTHS / 2).with(DayOfWeek.TUESDAY);
        String someone = told(day, CASES / 2);
        say(
                "audit show --customer",
                () -> state.auditTrail().ofCustomer(someone).size() + " entries");
        say("audit show --day", () -> state.auditTrail().of(day).size() + " entries");
        say("audit show --mail", () -> state.auditTrail().ofMail(mail(day, 7)).size() + " entries");
        say("forget one person", () -> erase(someone) + " details");
        say(
                "forget the oldest month",
                () -> state.deletableState().forget(Kept.AUDIT_DETAIL, BEGIN.plusMonths(1), day) + " details");
        say(
                "forget when nothing is old",
                () -> state.deletableState().forget(Kept.AUDIT_DETAIL, BEGIN.plusMonths(1), day) + " details");
        say("audit verify", this::verify);
    }

    private static void say(String what, Supplier<String> work) {
        long began = System.nanoTime();
        String result = work.get();
        System.out.printf("| %s | %s | %.2f s |%n", what, result, (System.nanoTime() - began) / 1e9);
    }

    private String fill() {
        int details = 0;
        for (LocalDate day = BEGIN; day.isBefore(BEGIN.plusMonths(MONTHS)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                details += digests(day);
            }
        }
        return details + " details";
    }

    private int digests(LocalDate day) {
        List<Map<String, ?>> details = new ArrayList<>();
        for (int i = 0; i < MAILS; i++) {
            details.add(
                    Map.of(AuditFacts.MAIL, mail(day, i), AuditFacts.EVENT, "PLANNED", "recipient", "v" + i + "@x"));
        }
        for (int i = 0; i < CASES; i++) {
            details.add(Map.of(
                    AuditFacts.CUSTOMER,
                    told(day, i),
                    AuditFacts.MAIL,
                    mail(day, i % MAILS),
                    "section",
                    "OVERDUE",
                    "status",
                    "OVERDUE",
                    "anchor",
                    day.minusDays(50),
                    "from",
                    day.minusDays(8),
                    "last",
                    day.minusDays(3),
                    "until",
                    day.minusDays(1)));
        }
        LocalDate of = day;
        state.jdbi().useTransaction(handle -> {
            book.programDid(handle, AuditKind.DIGESTS, of, Map.of("day", of, "mails", MAILS), details);
            for (int i = 0; i < MAILS; i++) {
                book.note(handle, "SENT", mail(of, i), Map.of(AuditFacts.WORDING, "0".repeat(64)));
            }
            book.link(handle);
        });
        return details.size() + MAILS;
    }

    private String verify() {
        ChainCheck check = new ChainCheck(List.of());
        state.auditTrail().each(link -> check.look(link.entry(), link.details()));
        if (!check.verdict().holds()) {
            throw new IllegalStateException("The chain does not hold: " + check.verdict());
        }
        return check.verdict().last().number() + " entries";
    }

    private int erase(String customer) {
        return state.customerTraces(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .erase(customer, "measured", BEGIN)
                .getOrDefault(Kept.AUDIT_DETAIL, 0);
    }

    /** One of the customers of a day; each comes again for some weeks. */
    private static String told(LocalDate day, int number) {
        return "100A%06d".formatted((day.toEpochDay() * 37 + number) % CUSTOMERS);
    }

    private static String mail(LocalDate day, int number) {
        return "<" + day + "." + number + "@jobcenter.example>";
    }
}
