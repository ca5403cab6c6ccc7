package de.kontaktzyklus.pipeline;

import org.apache.camel.main.Main;
import org.quartz.simpl.SimpleThreadPool;

/** Routes that wait to be called have a Quartz that does nothing; here it works when a test fires a trigger by hand. */
final class HandFiredQuartz {

    private static final String PROPERTY = "camel.component.quartz.properties[org.quartz.threadPool.%s]";

    private HandFiredQuartz() {}

    /** @param main not started yet */
    static Main with(Main main) {
        main.addOverrideProperty("camel.component.quartz.auto-start-scheduler", "true");
        main.addOverrideProperty(PROPERTY.formatted("class"), SimpleThreadPool.class.getName());
        main.addOverrideProperty(PROPERTY.formatted("threadCount"), "2");
        return main;
    }
}
