package de.kontaktzyklus.story;

import de.kontaktzyklus.assessment.NaiveAssessment;
import de.kontaktzyklus.assessment.NaiveOffice;
import de.kontaktzyklus.assessment.Outcome;
import de.kontaktzyklus.cases.CaseRow;
import de.kontaktzyklus.cases.ExportSet;
import de.kontaktzyklus.summary.figures.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The key figures of a team a second time, from the lines of the files and the second reading of the rules, without
 * regard for beauty or speed and with every number written down again. Of the product it takes the reading of a row,
 * and nothing of its sums.
 */
final class NaiveFigures {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final YearMonth month;
    private final LocalDate asOf;
    private final List<String[]> cases;
    private final List<String[]> contacts;
    /** Day of each contact, in the same order. */
    private final List<LocalDate> contactDays = new ArrayList<>();

    private final List<String[]> hours;
    private final List<String[]> caseworkers;
    private final List<Outcome> outcomes;

    NaiveFigures(Path folder, YearMonth month, ExportSet rows) throws IOException {
        this.month = month;
        asOf = month.atEndOfMonth();
        cases = lines(folder.resolve("faelle_" + asOf + ".csv"), StandardCharsets.UTF_8);
        contacts = lines(folder.resolve("kontakte_" + asOf + ".csv.gz"), StandardCharsets.UTF_8);
        hours = lines(folder.resolve("arbeitszeit_" + asOf + ".csv"), StandardCharsets.UTF_8);
        caseworkers = lines(folder.resolve("mitarbeiter_" + asOf + ".csv"), Charset.forName("windows-1252"));
        Map<String, LocalDate> latest = new HashMap<>();
        for (String[] contact : contacts) {
            LocalDate day = LocalDate.parse(contact[1], GERMAN);
            contactDays.add(day);
            if (!latest.containsKey(contact[0]) || latest.get(contact[0]).isBefore(day)) {
                latest.put(contact[0], day);
            }
        }
        List<CaseRow> read = new ArrayList<>();
        rows.forEachCase(row -> read.add(
                row instanceof CaseRow.Read facts && latest.containsKey(facts.customer())
                        ? new CaseRow.Read(
                                facts.facts().withContactOnRecord(latest.get(facts.customer())), facts.fingerprint())
                        : row));
        outcomes = new NaiveAssessment(asOf, false).assess(read);
    }

    Map<Figure, List<String>> of(String team) {
        int all = 0;
        int running = 0;
        int onTime = 0;
        int suspended = 0;
        int unclear = 0;
        int open = 0;
        int held = 0;
        int heldIn7 = 0;
        int heldIn10 = 0;
        int talks = 0;
        List<Integer> overdue = new ArrayList<>();
        List<Integer> leadTimes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            String[] row = cases.get(i);
            Outcome outcome = outcomes.get(i);
            String status = outcome.status();
            if (status.equals("REJECTED")) {
                continue;
            }
            boolean isFirstOfCustomer = seen.add(row[0]);
            boolean isContradictedAgain = outcome.reason().equals("DUPLICATE_CUSTOMER") && !isFirstOfCustomer;
            if (status.equals("DUPLICATE") || isContradictedAgain || !team.equals(known(row[7]))) {
                continue;
            }
            all++;
            boolean judged = !status.equals("OUT_OF_SCOPE") && !status.equals("UNCLEAR");
            if (status.equals("SUSPENDED")) {
                suspended++;
            } else if (status.equals("UNCLEAR")) {
                unclear++;
            } else if (judged) {
                running++;
                if (status.equals("OVERDUE")) {
                    overdue.add(outcome.daysOverdue());
                } else {
                    onTime++;
                }
                if (outcome.reason().equals("FIRST_INTERVIEW")) {
                    open++;
                }
            }
            if (judged && !row[10].isEmpty() && !row[9].isEmpty()) {
                LocalDate interview = LocalDate.parse(row[10], GERMAN);
                LocalDate registered = LocalDate.parse(row[9], GERMAN);
                if (YearMonth.from(interview).equals(month) && !registered.isAfter(interview)) {
                    int days = 0;
                    for (LocalDate day = registered.plusDays(1); !day.isAfter(interview); day = day.plusDays(1)) {
                        days += NaiveOffice.isLegal(day) && !NaiveOffice.isClosedByOffice(day) ? 1 : 0;
                    }
                    leadTimes.add(days);
                    held++;
                    heldIn7 += days <= 7 ? 1 : 0;
                    heldIn10 += days <= 10 ? 1 : 0;
                }
            }
            if (isFirstOfCustomer) {
                for (int each = 0; each < contacts.size(); each++) {
                    String[] contact = contacts.get(each);
                    boolean inMonth = YearMonth.from(contactDays.get(each)).equals(month);
                    boolean counts = contact[2].equals("persönlich") || contact[2].equals("Video");
                    talks += contact[0].equals(row[0]) && inMonth && counts ? 1 : 0;
                }
            }
        }
        int inScope = running + suspended + unclear;
        Map<Figure, List<String>> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.CASES, List.of("" + all));
        figures.put(Figure.IN_SCOPE, part(inScope, all));
        figures.put(Figure.ADHERENCE, share(onTime, running));
        figures.put(Figure.OVERDUE, part(overdue.size(), running));
        figures.put(Figure.NEWLY_OVERDUE, List.of());
        figures.put(Figure.OVERDUE_LONGEST, overdue.isEmpty() ? List.of() : List.of("" + Collections.max(overdue)));
        figures.put(Figure.OVERDUE_MEDIAN, median(overdue));
        figures.put(Figure.SUSPENDED, part(suspended, inScope));
        figures.put(Figure.UNCLEAR, part(unclear, inScope));
        figures.put(Figure.FIRST_INTERVIEWS_OPEN, List.of("" + open));
        figures.put(Figure.FIRST_INTERVIEWS_HELD, List.of("" + held));
        figures.put(Figure.LEAD_TIME_MEDIAN, median(leadTimes));
        figures.put(Figure.LEAD_TIME_WITHIN_TARGET, share(heldIn7, held));
        figures.put(Figure.LEAD_TIME_WITHIN_LIMIT, share(heldIn10, held));
        figures.put(Figure.CONTACTS, List.of("" + talks));
        if (!team.isEmpty()) {
            figures.put(Figure.COUNSELLING, counselling(team));
        }
        figures.put(Figure.UNREACHED, part(0, overdue.size()));
        return figures;
    }

    private List<String> counselling(String team) {
        int worked = 0;
        int talked = 0;
        for (String[] entry : hours) {
            for (String[] caseworker : caseworkers) {
                if (entry[0].equals(caseworker[0]) && caseworker[3].equals(team) && entry[1].equals(month.toString())) {
                    worked += Integer.parseInt(entry[2]);
                    talked += Integer.parseInt(entry[3]);
                }
            }
        }
        return share(talked, worked);
    }

    private static String known(String team) {
        return List.of("501", "502", "503").contains(team) ? team : "";
    }

    private static List<String> part(int part, int whole) {
        return List.of("" + part, "" + part, "" + whole);
    }

    private static List<String> share(int part, int whole) {
        return whole < 10 ? List.of("" + part, "" + whole) : List.of(thousandths(part, whole), "" + part, "" + whole);
    }

    private static String thousandths(int part, int whole) {
        return plain(new BigDecimal(part).divide(new BigDecimal(whole), 3, RoundingMode.HALF_UP));
    }

    private static List<String> median(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Integer> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? List.of("" + sorted.get(half))
                : List.of(plain(new BigDecimal(sorted.get(half - 1) + sorted.get(half)).divide(new BigDecimal(2))));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<String[]> lines(Path file, Charset charset) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return Arrays.stream(new String(content.readAllBytes(), charset).split("\r\n"))
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        }
    }
}
