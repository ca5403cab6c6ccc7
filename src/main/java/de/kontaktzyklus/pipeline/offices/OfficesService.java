package de.kontaktzyklus.pipeline.offices;

import de.kontaktzyklus.config.settings.ProcessSettings;
import de.kontaktzyklus.office.offices.OfficesFolder;
import de.kontaktzyklus.office.watching.Listening;
import de.kontaktzyklus.pipeline.service.ServiceManager;
import de.kontaktzyklus.pipeline.service.StopSignal;
import de.kontaktzyklus.pipeline.service.Watchdog;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** All offices of a folder in one process, until it is stopped. */
public final class OfficesService {

    /** After which those that were left out are tried again, and new folders are seen. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private OfficesService() {}

    /**
     * Runs until the process must stop (SIGTERM); returns when all running work of all offices is finished.
     *
     * @throws de.kontaktzyklus.config.ConfigurationException if there is no office
     */
    public static void run(OfficesFolder folder, ProcessSettings settings, Opening opening) throws Exception {
        folder.names();
        ServiceManager manager = ServiceManager.ofProcess();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        HostedOffices offices = new HostedOffices(folder, settings, opening);
        try (StopSignal signal = StopSignal.ofProcess();
                Listening listening = Listening.begin(settings.watch(), offices.watch());
                offices) {
            offices.look();
            listening.say();
            manager.ready();
            offices.watch().working();
            Watchdog watchdog = Watchdog.begin(manager, offices::silent);
            ScheduledFuture<?> looks =
                    timer.scheduleWithFixedDelay(offices::look, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
            signal.await();
            watchdog.close();
            manager.stopping();
            offices.watch().stopping();
            looks.cancel(false);
            timer.shutdown();
            timer.awaitTermination(PAUSE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
