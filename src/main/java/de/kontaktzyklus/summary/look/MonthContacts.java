package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.policy.CodeTable.Code;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.Contact;
import de.kontaktzyklus.cases.ContactRecord;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.ExportSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The counted contacts of a month by customer, and those shortly before it: from the contacts file, and the last
 * contact in each case row ({@link de.kontaktzyklus.summary.figures.ContactsHeld}).
 */
public final class MonthContacts {

    private static final int DAYS_OF_A_WEEK = 7;

    private final YearMonth month;
    private final LocalDate earliest;
    private final LocalDate asOf;
    private final Optional<PolicyVersion> version;
    private final Map<String, Code> kinds = new HashMap<>();
    private final Map<String, List<HeldContact>> inFile = new HashMap<>();
    private final Map<String, HeldContact> lastOfCase = new HashMap<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final boolean hasFile;
    private final ContactRecord remembered;

    /**
     * @param assessor for the day of assessment; later contacts do not count
     * @param daysBefore how many days before the month are also needed
     */
    MonthContacts(YearMonth month, Assessor assessor, int daysBefore, ExportSet exports) {
        this.month = month;
        this.earliest = month.atDay(1).minusDays(daysBefore);
        this.asOf = assessor.day();
        this.version = assessor.version();
        this.hasFile = exports.file(ExportKind.CONTACTS).isPresent();
        this.remembered = exports.remembered();
        exports.forEachContact(this::take);
    }

    private void take(Contact contact) {
        if (matters(contact.day())) {
            counted(contact.kind())
                    .ifPresent(kind -> inFile.computeIfAbsent(contact.customer(), customer -> new ArrayList<>(1))
                            .add(new HeldContact(contact.day(), kind, contact.minutes())));
        }
    }

    /** Takes each readable row of the case export, in order. */
    void take(Case facts) {
        facts.lastContact()
                .filter(this::matters)
                .flatMap(day ->
                        counted(facts.contactKind()).map(kind -> new HeldContact(day, kind, OptionalInt.empty())))
                .ifPresent(held -> lastOfCase.putIfAbsent(facts.customer(), held));
        if (inFile.containsKey(facts.customer()) || lastOfCase.containsKey(facts.customer())) {
            owners.putIfAbsent(facts.customer(), facts.line());
        }
    }

    private boolean matters(LocalDate day) {
        return !day.isBefore(earliest) && !day.isAfter(asOf);
    }

    private Optional<Code> counted(String kind) {
        Code known = kinds.get(kind);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Code> found = version.flatMap(rules -> rules.contactKinds().find(kind));
        found.ifPresent(code -> kinds.put(kind, code));
        return found;
    }

    /**
     * Whether the contacts file knows the month from its beginning: a counted contact in it, and one in its first week
     * or shortly before it. A file that begins later knows only what was held since.
     */
    public boolean coversMonth() {
        return inFile.values().stream().flatMap(List::stream).anyMatch(this::isInMonth)
                && inFile.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(held -> !held.day().isAfter(month.atDay(DAYS_OF_A_WEEK)));
    }

    /** The latest counted talk that an earlier export has shown, whatever the month. */
    Optional<LocalDate> remembered(String customer) {
        return remembered.latestCounted(customer);
    }

    public boolean hasFile() {
        return hasFile;
    }

    /** The contacts of the month that count for this row; if a customer has several rows, they count for the first. */
    public List<HeldContact> ofMonth(String customer, int line) {
        Integer owner = owners.get(customer);
        return owner != null && owner == line
                ? all(customer).stream().filter(this::isInMonth).toList()
                : List.of();
    }

    private List<HeldContact> all(String customer) {
        if (hasFile) {
            return inFile.getOrDefault(customer, List.of());
        }
        return Optional.ofNullable(lastOfCase.get(customer)).stream().toList();
    }

    private boolean isInMonth(HeldContact held) {
        return YearMonth.from(held.day()).equals(month);
    }

    /** Whether any source knows a counted contact in the month. */
    public boolean isSeenInMonth(String customer) {
        return isSeenBetween(customer, month.atDay(1), asOf);
    }

    /** Whether any source knows a counted contact between two days, both inclusive. */
    boolean isSeenBetween(String customer, LocalDate first, LocalDate last) {
        return known(customer).map(HeldContact::day).anyMatch(day -> !day.isBefore(first) && !day.isAfter(last));
    }

    /** The latest counted contact that any source knows, not after the day of assessment. */
    public Optional<LocalDate> latest(String customer) {
        return known(customer).map(HeldContact::day).max(Comparator.naturalOrder());
    }

    private Stream<HeldContact> known(String customer) {
        return Stream.concat(
                inFile.getOrDefault(customer, List.of()).stream(),
                Optional.ofNullable(lastOfCase.get(customer)).stream());
    }

    /** Contacts of the month whose customer is in none of the rows taken. */
    int unknownCustomers() {
        return (int) inFile.entrySet().stream()
                .filter(entry -> !owners.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(this::isInMonth)
                .count();
    }

    /** One counted contact. */
    public record HeldContact(LocalDate day, Code kind, OptionalInt minutes) {}
}
