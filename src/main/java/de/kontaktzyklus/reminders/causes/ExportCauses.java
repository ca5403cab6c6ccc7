package de.kontaktzyklus.reminders.causes;

import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.cases.TakenExports.Refused;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.intake.LackingExports;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.Alarm.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is wrong with the exports: one was refused, rows could not be read, one never came, or none came for too long.
 *
 * @param patience office days (AT) without a new export by kind; a kind without an entry may stay away, and nothing
 *     waits for its first one
 * @param lacking what holds everything back
 */
public record ExportCauses(
        TakenExports exports, OfficeCalendar calendar, Map<ExportKind, Integer> patience, LackingExports lacking)
        implements CauseSource {

    /** What an export brings with it when it comes. */
    public static final Set<Kind> OF_FILES = Set.of(Kind.EXPORT_REFUSED, Kind.FIRST_EXPORT_REFUSED, Kind.ROWS_REJECTED);

    @Override
    public Set<Kind> kinds() {
        return Set.of(
                Kind.EXPORT_REFUSED, Kind.FIRST_EXPORT_REFUSED, Kind.ROWS_REJECTED, Kind.NO_NEW_EXPORT, Kind.NO_EXPORT);
    }

    @Override
    public List<Cause> open(LocalDate today) {
        List<Cause> found = new ArrayList<>(ofFiles(today));
        missing(today).ifPresent(found::add);
        forEachInForce(export -> old(export, today)).forEach(found::add);
        return List.copyOf(found);
    }

    /** Those of {@link #OF_FILES}. */
    public List<Cause> ofFiles(LocalDate today) {
        return Stream.of(
                        refused(today),
                        lacking.firstContactsRefused().stream().map(first -> holdingAll(first, today)),
                        forEachInForce(export -> rejected(export, today)))
                .flatMap(causes -> causes)
                .toList();
    }

    private static Stream<ExportKind> all() {
        return Arrays.stream(ExportKind.values());
    }

    private Stream<Cause> forEachInForce(Function<Taken, Optional<Cause>> cause) {
        return all().flatMap(kind -> exports.inForce(kind).stream()).flatMap(export -> cause.apply(export).stream());
    }

    /**
     * The last one of each kind; a file that is refused for other reasons than the one before is told of. Of a kind
     * that is not in use, and never was, nothing is missing.
     */
    private Stream<Cause> refused(LocalDate today) {
        List<Refused> open = exports.openRefusals();
        return all().filter(this::matters)
                .flatMap(kind -> open.stream()
                        .filter(refusal -> refusal.kind() == kind)
                        .reduce((earlier, later) -> later)
                        .map(last -> new Cause(
                                Alarm.of(
                                                Kind.EXPORT_REFUSED,
                                                kind.key(),
                                                today,
                                                last.fileName(),
                                                List.of(kind),
                                                last.report().toString())
                                        .about(
                                                last.reason().lines().toList(),
                                                last.todo().lines().toList()),
                                Set.of(withoutNumbers(last.reason()))))
                        .stream());
    }

    private boolean matters(ExportKind kind) {
        return kind.isRequired()
                || patience.containsKey(kind)
                || exports.inForce(kind).isPresent();
    }

    /** The reasons and the ways on are told once, by the cause of {@link #refused}. */
    private static Cause holdingAll(Refused first, LocalDate today) {
        return Cause.of(Alarm.of(
                Kind.FIRST_EXPORT_REFUSED,
                first.kind().key(),
                today,
                first.fileName(),
                List.of(first.kind()),
                first.report().toString()));
    }

    /** The same fault in tomorrow's file is no news, whatever its days and numbers are. */
    private static String withoutNumbers(String reason) {
        return reason.replaceAll("[0-9]+([.,][0-9]+)*", "#").replace('\n', ' ');
    }

    private static Optional<Cause> rejected(Taken export, LocalDate today) {
        return Optional.of(export)
                .filter(it -> it.rejected() > 0)
                .map(it -> Cause.of(Alarm.of(
                        Kind.ROWS_REJECTED,
                        it.kind().key(),
                        today,
                        it.fileName(),
                        it.rejected(),
                        it.rows(),
                        it.archived() + ".report.txt")));
    }

    private Optional<Cause> missing(LocalDate today) {
        List<ExportKind> missing = lacking.neverTaken();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Cause.of(Alarm.of(Kind.NO_EXPORT, "", today, missing)));
    }

    private Optional<Cause> old(Taken export, LocalDate today) {
        int age = calendar.officeDaysBetween(export.exportDate(), today);
        return Optional.ofNullable(patience.get(export.kind()))
                .filter(days -> age >= days)
                .map(days -> Cause.of(Alarm.of(
                        Kind.NO_NEW_EXPORT,
                        export.kind().key(),
                        today,
                        age,
                        export.exportDate(),
                        List.of(export.kind()))));
    }
}
