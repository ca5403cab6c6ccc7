package de.kontaktzyklus.pipeline;

import static java.util.stream.Collectors.joining;

import de.kontaktzyklus.config.settings.Credentials;
import de.kontaktzyklus.pipeline.routes.CredentialFunction;
import de.kontaktzyklus.pipeline.routes.OnlyWhenCalled;
import de.kontaktzyklus.pipeline.routes.RouteFolders;
import de.kontaktzyklus.pipeline.routes.RunIds;
import java.util.Map;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.spi.EventNotifier;
import org.quartz.simpl.ZeroSizeThreadPool;

/**
 * Camel with the routes of an office: placeholders come only from the settings, beans by name.
 *
 * @param settings effective value of each key
 * @param beans what the routes call
 * @param office its name among several; empty for one that is alone
 */
record CamelRoutes(
        RouteFolders folders, Map<String, String> settings, Map<String, Object> beans, String office, Hosting hosting) {

    private static final int SECONDS_TO_FINISH = 120;

    private static final String NAME = "kontaktzyklus";

    /** One for each of our schedules; by default there are ten. */
    private static final String THREADS_OF_SCHEDULES = "3";

    /**
     * By default each look into the outbox begins another thread, up to ten, though one is idle, and each of them lives
     * on for a minute. Without a queue an idle one is taken first.
     */
    private static final Map<String, String> OF_PARALLEL_STEPS =
            Map.of("camel.threadpool.pool-size", "1", "camel.threadpool.max-queue-size", "0");

    /** Those of an office that has the process alone. */
    CamelRoutes(RouteFolders folders, Map<String, String> settings, Map<String, Object> beans) {
        this(folders, settings, beans, "", Hosting.ALONE);
    }

    /** The pipeline as it runs in the office. */
    Main running(EventNotifier watcher) {
        Main main = main();
        if (hosting.isShared()) {
            main.addOverrideProperty(
                    "camel.component.quartz.properties[org.quartz.threadPool.threadCount]", THREADS_OF_SCHEDULES);
            OF_PARALLEL_STEPS.forEach(main::addOverrideProperty);
        }
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport main) {
                main.getCamelContext().getManagementStrategy().addEventNotifier(watcher);
                main.getCamelContext().addRoutePolicyFactory(hosting.turns());
            }
        });
        return main;
    }

    /** The same routes; none of them begins by itself, not even an administrator's own route. */
    Main waitingToBeCalled() {
        Main main = main();
        main.addOverrideProperty("camel.component.quartz.auto-start-scheduler", "false");
        // Threads of Quartz would never get work here, and take half a second to end.
        main.addOverrideProperty(
                "camel.component.quartz.properties[org.quartz.threadPool.class]", ZeroSizeThreadPool.class.getName());
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport main) {
                main.getCamelContext().addLifecycleStrategy(new OnlyWhenCalled());
            }
        });
        return main;
    }

    private Main main() {
        Main main = new Main();
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.setDefaultPropertyPlaceholderLocation("false");
        settings.forEach(main::addOverrideProperty);
        // Schedules are looked at by `status`; nobody asks Quartz, and its beans cost time at each start.
        main.addOverrideProperty("camel.component.quartz.enable-jmx", "false");
        beans.forEach(main::bind);
        MainConfigurationProperties camel = main.configure();
        camel.setName(office.isEmpty() ? NAME : NAME + "-" + office);
        camel.setRoutesIncludePattern(
                folders.files().stream().map(file -> "file:" + file).collect(joining(",")));
        camel.setAutoConfigurationEnvironmentVariablesEnabled(false);
        camel.setAutoConfigurationSystemPropertiesEnabled(false);
        camel.setShutdownTimeout(SECONDS_TO_FINISH);
        main.addMainListener(new SettingsOnly());
        return main;
    }

    /** An environment variable SMTP_HOST is not our smtp.host. */
    private static final class SettingsOnly extends MainListenerSupport {
        @Override
        public void beforeInitialize(BaseMainSupport main) {
            PropertiesComponent placeholders =
                    (PropertiesComponent) main.getCamelContext().getPropertiesComponent();
            placeholders.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
            placeholders.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
            placeholders.addPropertiesFunction(new CredentialFunction(Credentials.ofProcess()));
            main.getCamelContext().getCamelContextExtension().addInterceptStrategy(new RunIds());
        }
    }
}
