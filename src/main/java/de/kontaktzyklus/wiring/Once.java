package de.kontaktzyklus.wiring;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, and then kept. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(making.get());
        }
        return made.get();
    }
}
