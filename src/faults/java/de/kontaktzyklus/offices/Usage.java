package de.kontaktzyklus.offices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process of Linux has used. */
record Usage(Duration processor, long peakMegabytes, long threads) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");
    private static final int KILO = 1024;

    /** What was seen before, if the process has ended meanwhile. */
    Usage orIfEnded(Usage before) {
        return processor.isZero() || peakMegabytes == 0 ? before : this;
    }

    static Usage of(ProcessHandle process) throws IOException {
        String status = status(process);
        return new Usage(
                process.info().totalCpuDuration().orElse(Duration.ZERO),
                number(PEAK, status) / KILO,
                number(THREADS, status));
    }

    private static String status(ProcessHandle process) throws IOException {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/status"));
        } catch (NoSuchFileException ended) {
            return "";
        }
    }

    /** Megabytes of the heap that are needed: what is left after a full collection. */
    static long heap(ProcessHandle process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return number(HEAP, jcmd(process, "GC.heap_info")) / KILO;
    }

    private static String jcmd(ProcessHandle process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor(1, TimeUnit.MINUTES);
        return said.toLowerCase(Locale.ROOT).replace("k,", "K,").replaceAll("(\\d)k\\b", "$1K");
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
