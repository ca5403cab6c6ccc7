package de.kontaktzyklus.export.mix;

import de.kontaktzyklus.cases.intake.SeenCases;
import de.kontaktzyklus.export.ExportSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the rows of a file are held against.
 *
 * @param judgements the rules as of a day
 * @param seen how the known cases stand
 * @param isUsable whether a mail may and can go to an address
 */
public record MixBasis(
        MixLimits limits, Function<LocalDate, Judgement> judgements, SeenCases seen, Predicate<String> isUsable) {

    /** A new look at a file on that day. */
    public FileMix mixOf(ExportSource source, LocalDate today) {
        return switch (source.kind()) {
            case CASES -> new CaseMix(source.name(), limits, judgements.apply(today), seen);
            case CONTACTS -> new ContactMix(source, limits, seen);
            case CASEWORKERS, TEAMS -> new DirectoryMix(source.name(), limits, isUsable);
            case WORKING_TIME -> FileMix.NONE;
        };
    }

    /** The same where these customers have been seen, too. */
    public MixBasis withSeen(Collection<String> customers) {
        SeenCases both = visitor -> {
            seen.forEach(visitor);
            customers.forEach(customer -> visitor.see(customer, false, "", ""));
        };
        return new MixBasis(limits, judgements, both, isUsable);
    }
}
