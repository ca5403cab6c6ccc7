package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.Assessor;
import de.kontaktzyklus.assessment.OfficeCalendar;
import de.kontaktzyklus.assessment.policy.CodeTable;
import de.kontaktzyklus.assessment.policy.PolicyVersion;
import de.kontaktzyklus.assessment.policy.Regulation;
import de.kontaktzyklus.cases.Case;
import de.kontaktzyklus.cases.CaseException;
import de.kontaktzyklus.summary.worklist.LeadTimes.LeadTime;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers, while the cases are read, what the figures need and the assessment does not keep: the reason of the
 * exception, the first interview held in the month, and its lead time. By line of the file, and only for rows with such
 * a fact.
 */
public final class RowFacts implements Consumer<Case> {

    private final YearMonth month;
    private final Optional<PolicyVersion> version;
    private final OfficeCalendar calendar;
    private final Map<Integer, String> exceptionReasons = new HashMap<>();
    private final Map<Integer, LeadTime> leadTimes = new HashMap<>();
    private final Map<Integer, LocalDate> firstInterviews = new HashMap<>();
    private final Map<Integer, Case> seen = new HashMap<>();
    private final MonthContacts contacts;

    RowFacts(YearMonth month, Assessor assessor, MonthContacts contacts) {
        this.contacts = contacts;
        this.month = month;
        this.version = assessor.version();
        this.calendar = assessor.calendar();
    }

    @Override
    public void accept(Case facts) {
        facts.exception()
                .map(CaseException::reason)
                .ifPresent(reason -> exceptionReasons.put(facts.line(), codeOf(reason)));
        contacts.take(facts);
        if (contacts.latest(facts.customer()).isPresent()) {
            seen.put(facts.line(), facts);
        }
        Optional<LocalDate> firstInterview =
                facts.firstInterview().filter(held -> YearMonth.from(held).equals(month));
        firstInterview.ifPresent(held -> firstInterviews.put(facts.line(), held));
        firstInterview.flatMap(held -> leadTime(facts, held)).ifPresent(time -> leadTimes.put(facts.line(), time));
    }

    /** Code of the exception's reason, empty if there is none, or if the policy does not know it. */
    public String exceptionReason(int line) {
        return exceptionReasons.getOrDefault(line, "");
    }

    /** The case of a row, where a counted contact of the month or shortly before it is known. */
    public Optional<Case> seen(int line) {
        return Optional.ofNullable(seen.get(line));
    }

    /** Lead time of the first interview held in the month, if one was. */
    public Optional<LeadTime> leadTime(int line) {
        return Optional.ofNullable(leadTimes.get(line));
    }

    /** Erstgespräch in the month as the export names it, also if it cannot be measured. */
    public Optional<LocalDate> firstInterview(int line) {
        return Optional.ofNullable(firstInterviews.get(line));
    }

    private String codeOf(String reason) {
        return version.flatMap(rules -> rules.exceptions().reasons().find(reason))
                .map(CodeTable.Code::code)
                .orElse("");
    }

    private Optional<LeadTime> leadTime(Case facts, LocalDate held) {
        return version.flatMap(rules -> rules.regulationFor(facts, held))
                .map(Regulation::firstInterview)
                .flatMap(rule -> facts.registration()
                        .filter(registration -> !registration.isAfter(held))
                        .map(registration -> new LeadTime(
                                calendar.officeDaysBetween(registration, held),
                                rule.targetWorkingDays(),
                                rule.limitWorkingDays())));
    }
}
