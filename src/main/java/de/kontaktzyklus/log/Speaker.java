package de.kontaktzyklus.log;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who speaks in the log: the process, or one of the offices in it. Each has its language, its names for the places of
 * its state, and its open troubles. A thread speaks for whom the thread spoke that has started it.
 */
public final class Speaker {

    private static final Speaker PROCESS = new Speaker("");

    private static final InheritableThreadLocal<Speaker> NOW = new InheritableThreadLocal<>() {
        @Override
        protected Speaker initialValue() {
            return PROCESS;
        }
    };

    private final Troubles troubles = new Troubles(System::nanoTime);

    /** What nobody expected shows its stack once for each kind and start. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    private volatile String office;
    private volatile Locale language = Locale.ENGLISH;
    private volatile String state = "";
    private volatile String database = "";

    private Speaker(String office) {
        this.office = office;
    }

    /** One of several offices in this process; until its settings are read it has the language of who names it. */
    public static Speaker of(String office) {
        Speaker speaker = new Speaker(office);
        speaker.language = now().language;
        return speaker;
    }

    /** For whom this thread speaks. */
    public static Speaker now() {
        return NOW.get();
    }

    /** Speaks for this one meanwhile; so do the threads that are started meanwhile, as long as they live. */
    public <T> T during(Callable<T> work) throws Exception {
        Speaker before = NOW.get();
        NOW.set(this);
        try {
            return work.call();
        } finally {
            NOW.set(before);
        }
    }

    /** The same for what throws nothing. */
    public Runnable speaking(Runnable work) {
        return () -> {
            Speaker before = NOW.get();
            NOW.set(this);
            try {
                work.run();
            } finally {
                NOW.set(before);
            }
        };
    }

    /** Its name stands in each line from now on; empty for none. */
    void is(String name) {
        office = name;
    }

    void speaks(Locale newLanguage, String stateFolder, String databaseName) {
        language = newLanguage;
        state = stateFolder;
        database = databaseName;
    }

    String office() {
        return office;
    }

    Locale language() {
        return language;
    }

    String state() {
        return state;
    }

    String database() {
        return database;
    }

    Troubles troubles() {
        return troubles;
    }

    Set<String> shown() {
        return shown;
    }
}
