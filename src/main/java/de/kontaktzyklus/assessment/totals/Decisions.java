package de.kontaktzyklus.assessment.totals;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.cases.CaseRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The decision on each row of an export, and nothing else of it: for who writes them down and is done. Kept in columns,
 * about 32 bytes a row, so that every case of the country fits into memory.
 */
public final class Decisions implements AssessedRows {

    private static final int PAGE = 1 << 12;
    private static final int LENGTH_OF_A_NUMBER = 12;
    /** Ids that are kept once; a polluted file must not make the table grow with its rows. */
    private static final int MOST_IDS = 100_000;

    private final List<Page> pages = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private int size;

    /** So many rows, column by column. */
    private static final class Page {

        private final int[] lines = new int[PAGE];
        private final Assessment[] assessments = new Assessment[PAGE];
        private final String[] caseworkers = new String[PAGE];
        private final String[] teams = new String[PAGE];
        private final boolean[] areProtected = new boolean[PAGE];
        private final int[] customerEnds = new int[PAGE];
        private byte[] customers = new byte[PAGE * LENGTH_OF_A_NUMBER];

        void putCustomer(int place, String customer) {
            byte[] bytes = customer.getBytes(StandardCharsets.UTF_8);
            int begin = begin(place);
            int end = begin + bytes.length;
            if (end > customers.length) {
                customers = Arrays.copyOf(customers, Math.max(end, customers.length + customers.length / 2));
            }
            System.arraycopy(bytes, 0, customers, begin, bytes.length);
            customerEnds[place] = end;
        }

        int begin(int place) {
            return place == 0 ? 0 : customerEnds[place - 1];
        }
    }

    @Override
    public void add(AssessedCase row) {
        int place = size % PAGE;
        if (place == 0) {
            pages.add(new Page());
        }
        Page page = pages.get(size / PAGE);
        page.lines[place] = row.line();
        page.assessments[place] = row.assessment();
        page.caseworkers[place] = once(row.caseworker());
        page.teams[place] = once(row.team());
        page.areProtected[place] = row.underProtection();
        page.putCustomer(place, row.customer());
        size++;
    }

    private String once(String id) {
        String known = ids.get(id);
        if (known != null) {
            return known;
        }
        if (ids.size() < MOST_IDS) {
            ids.put(id, id);
        }
        return id;
    }

    @Override
    public void reject(CaseRow.Rejected row) {
        add(AssessedCase.of(row));
    }

    @Override
    public boolean isUnderProtection(int row) {
        return page(row).areProtected[row % PAGE];
    }

    @Override
    public void replace(int row, Assessment assessment, boolean isProtected) {
        page(row).assessments[row % PAGE] = assessment;
        page(row).areProtected[row % PAGE] = isProtected;
    }

    private Page page(int row) {
        return pages.get(row / PAGE);
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** Line of the file on which a row begins. */
    public int line(int row) {
        return page(row).lines[row % PAGE];
    }

    @Override
    public String customer(int row) {
        Page page = page(row);
        int place = row % PAGE;
        int begin = page.begin(place);
        return new String(page.customers, begin, page.customerEnds[place] - begin, StandardCharsets.UTF_8);
    }

    public Assessment assessment(int row) {
        return page(row).assessments[row % PAGE];
    }

    public String caseworker(int row) {
        return page(row).caseworkers[row % PAGE];
    }

    public String team(int row) {
        return page(row).teams[row % PAGE];
    }

    /**
     * Counts the states of the rows.
     *
     * @param rowsRead records as the reader counted them
     */
    public ControlTotals totals(int rowsRead) {
        return ControlTotals.ofStates(
                rowsRead,
                IntStream.range(0, size).mapToObj(row -> assessment(row).status()));
    }
}
