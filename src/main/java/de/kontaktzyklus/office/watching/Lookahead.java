package de.kontaktzyklus.office.watching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks one after the other, while the next ones look already. So those that hang are waited for together; all at once
 * would make each look last so long on a small machine that one would seem to hang.
 */
final class Lookahead {

    /** Those that look at a time. */
    static final int AHEAD = 32;

    private Lookahead() {}

    /**
     * The answers in the order of those who are asked.
     *
     * @param begin makes one look; returns at once
     */
    static <A, B> List<B> answers(List<? extends A> asked, Consumer<A> begin, Function<A, B> ask) {
        List<B> answers = new ArrayList<>();
        int begun = 0;
        for (A one : asked) {
            for (; begun < Math.min(asked.size(), answers.size() + AHEAD); begun++) {
                begin.accept(asked.get(begun));
            }
            answers.add(ask.apply(one));
        }
        return answers;
    }
}
