package de.kontaktzyklus.state;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.kontaktzyklus.cases.CaseSnapshot;
import de.kontaktzyklus.cases.Exports;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;

/**
 * Another process on the same state, which stops in the middle of taking its second export and waits there until it is
 * killed.
 */
public final class OtherInstance {

    public static final LocalDate FIRST_EXPORT = LocalDate.of(2026, 11, 23);
    public static final LocalDate SECOND_EXPORT = LocalDate.of(2026, 11, 24);

    private static final String HALF_WAY = "half-way";
    private static final int MANY = 5_000;

    private OtherInstance() {}

    /** Starts it, and returns when it has come half-way. */
    public static Process halfWay(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.sqlite.tmpdir=" + directory.getParent(),
                        "-cp",
                        System.getProperty("java.class.path", File.pathSeparator),
                        OtherInstance.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals(HALF_WAY)) {
                return process;
            }
        }
        throw new IllegalStateException("The other instance ended before it came half-way");
    }

    public static void main(String[] directory) {
        Path path = Path.of(directory[0]);
        try (StateDatabase state = StateDatabase.open(path)) {
            state.takenExports().take(Exports.taken(CASES, FIRST_EXPORT, path), new Cases(-1));
            state.takenExports().take(Exports.taken(CASES, SECOND_EXPORT, path), new Cases(MANY / 2));
        }
    }

    private static final class Cases extends AbstractList<CaseSnapshot> {

        private final int waitsAt;

        Cases(int waitsAt) {
            this.waitsAt = waitsAt;
        }

        @Override
        public CaseSnapshot get(int index) {
            if (index == waitsAt) {
                waitToBeKilled();
            }
            return new CaseSnapshot("1" + index, "V01", waitsAt < 0 ? "T1" : "T2", "", false);
        }

        @Override
        public int size() {
            return MANY;
        }

        private static void waitToBeKilled() {
            System.out.println(HALF_WAY);
            try {
                int end = System.in.read();
                throw new IllegalStateException("Not killed, but told " + end);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
