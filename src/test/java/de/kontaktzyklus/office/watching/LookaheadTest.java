package de.kontaktzyklus.office.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several that are asked for what they see. */
class LookaheadTest {

    private final List<Integer> begun = new ArrayList<>();
    private final List<Integer> begunWhenAsked = new ArrayList<>();

    @Test
    void the_next_ones_look_already_while_one_is_waited_for_but_not_all() {
        int several = Lookahead.AHEAD + 3;
        List<Integer> all = IntStream.range(0, several).boxed().toList();

        List<String> answers = Lookahead.answers(all, begun::add, this::answer);

        assertThat(answers).isEqualTo(all.stream().map(String::valueOf).toList());
        assertThat(begun).isEqualTo(all);
        assertThat(begunWhenAsked).startsWith(several - 3, several - 2, several - 1, several, several);
    }

    @Test
    void few_are_all_begun_before_the_first_is_waited_for() {
        Lookahead.answers(List.of(1, 2, 3), begun::add, this::answer);

        assertThat(begunWhenAsked).containsExactly(3, 3, 3);
    }

    private String answer(Integer one) {
        begunWhenAsked.add(begun.size());
        return String.valueOf(one);
    }
}
