package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.Contact;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.ExportFinding;
import de.kontaktzyklus.export.ExportSource;
import de.kontaktzyklus.export.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mix of a contacts export: whose contacts they are, and of what time. */
public final class ContactMix implements FileMix {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final ExportSource source;
    private final MixLimits limits;
    private final Set<String> known = new HashSet<>();
    private final Commonest shapesOfKnown = new Commonest();
    private final Commonest strangers = new Commonest();
    private int contacts;
    private LocalDate newest = LocalDate.MIN;

    /** Looks at the known cases once, and keeps their numbers. */
    public ContactMix(ExportSource source, MixLimits limits, SeenCases seen) {
        this.source = source;
        this.limits = limits;
        seen.forEach((customer, isInForce, caseworker, profile) -> {
            known.add(customer);
            shapesOfKnown.add(Behind.note(Commonest.shape(customer)));
        });
    }

    @Override
    public void contact(Contact contact) {
        contacts++;
        if (!known.contains(contact.customer())) {
            strangers.add(Behind.note(Commonest.shape(contact.customer())));
        }
        if (contact.day().isAfter(newest) && !contact.day().isAfter(source.exportDate())) {
            newest = contact.day();
        }
    }

    @Override
    public List<MixFigure> figures(int rows, @Nullable Taken before) {
        return shift(rows, before).figures();
    }

    @Override
    public List<ExportFinding> objections(int rows, @Nullable Taken before) {
        if (rows == 0 && before == null) {
            return List.of(ExportFinding.ofFile(source.name(), Problem.FIRST_WITHOUT_ROWS));
        }
        return shift(rows, before).objections();
    }

    private Shift shift(int rows, @Nullable Taken before) {
        Shift shift = new Shift(source.name(), limits.areFor(rows, before == null ? 0 : before.rows()));
        shift.share(
                Problem.CONTACTS_OF_STRANGERS,
                new Share(strangers.all(), contacts),
                limits.strangers(),
                strangers,
                shapesOfKnown.words());
        if (contacts > 0 && isStale()) {
            shift.object(
                    Problem.CONTACTS_STALE,
                    newest.equals(LocalDate.MIN) ? "–" : DAY.format(newest),
                    DAY.format(source.exportDate()),
                    limits.contactGapDays());
        }
        return shift;
    }

    private boolean isStale() {
        return newest.equals(LocalDate.MIN)
                || ChronoUnit.DAYS.between(newest, source.exportDate()) > limits.contactGapDays();
    }
}
