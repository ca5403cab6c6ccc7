package de.kontaktzyklus.architecture.planted.office;

import java.time.Clock;
import java.time.ZoneId;

public record MayAskTheMachine(Clock clock) {

    static MayAskTheMachine atTheOffice() {
        return new MayAskTheMachine(Clock.system(ZoneId.of("Europe/Berlin")));
    }
}
