package de.kontaktzyklus.dispatch.smtp.line;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when somebody first wants it, and once. From any thread. */
final class AtWant<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    private AtWant(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> AtWant<T> made(Supplier<T> maker) {
        return new AtWant<>(maker);
    }

    static <T> AtWant<T> there(T thing) {
        AtWant<T> there = new AtWant<>(() -> thing);
        there.made = Optional.of(thing);
        return there;
    }

    /** Whatever the maker throws; the next who wants it tries again. */
    synchronized T get() {
        T thing = made.orElseGet(maker);
        made = Optional.of(thing);
        return thing;
    }

    /** Empty while nobody wanted it. */
    Optional<T> ifMade() {
        return made;
    }
}
