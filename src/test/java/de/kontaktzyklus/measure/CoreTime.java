package de.kontaktzyklus.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Measures the processor time from the end of one test class to the end of the next: all threads of this JVM count, its
 * compiler and collector too, but no waiting. Other programs on the machine change nothing, so that the figures of a
 * busy machine can be compared. Writes {@code target/core-time-1.md} at the end; each JVM that runs beside, and the
 * tests of the package, have a file of their own.
 */
public final class CoreTime implements AfterAllCallback {

    private static final Namespace OURS = Namespace.create(CoreTime.class);

    @Override
    public void afterAll(ExtensionContext context) {
        context.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .getOrComputeIfAbsent(Tally.class, key -> new Tally(), Tally.class)
                .add(context.getRequiredTestClass());
    }

    private static final class Tally implements AutoCloseable {

        private final AtomicLong last = new AtomicLong();
        private final ConcurrentLinkedQueue<ClassTime> times = new ConcurrentLinkedQueue<>();

        void add(Class<?> testClass) {
            long now = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
            times.add(new ClassTime(testClass, now - last.getAndSet(now)));
        }

        @Override
        public void close() throws java.io.IOException {
            TimeTable.write(times);
        }
    }
}
