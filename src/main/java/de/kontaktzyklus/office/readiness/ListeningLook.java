package de.kontaktzyklus.office.readiness;

import de.kontaktzyklus.config.settings.Settings;
import de.kontaktzyklus.office.watching.Listening;
import java.util.List;

/** Whether the program can listen for watches, where it is to. */
record ListeningLook(Settings.Watch settings) {

    /** Empty where it is not to listen. */
    List<Look> looks() {
        return settings.port().stream().mapToObj(this::look).toList();
    }

    private Look look(int port) {
        String place = settings.address() + ":" + port;
        return switch (Listening.prospect(settings.address(), port)) {
            case FREE -> Look.at(Said.LISTENING_FINE, place);
            case OURS -> Look.at(Said.LISTENING_OURS, place);
            case TAKEN -> Look.at(Said.LISTENING_TAKEN, place);
            case NOT_HERE -> Look.at(Said.LISTENING_NOT_HERE, settings.address());
        };
    }
}
