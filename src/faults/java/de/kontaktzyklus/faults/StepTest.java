package de.kontaktzyklus.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void every_named_step_is_about_one_method() throws Exception {
        for (Step step : Step.all()) {
            assertThat(methods(step)).as(step.toString()).hasSize(1);
        }
    }

    @Test
    void every_part_of_the_day_has_steps() throws Exception {
        for (String phase : NamedSteps.PHASES) {
            assertThat(Step.of(List.of(phase))).as(phase).hasSizeGreaterThan(10);
        }
        assertThat(Step.of(List.of(InterruptedBounces.BOUNCES))).hasSizeGreaterThan(10);
        assertThat(Step.of(List.of(InterruptedBackups.BACKUP, InterruptedBackups.RESTORE)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void no_two_steps_have_the_same_name_or_are_the_same() throws Exception {
        assertThat(Step.all()).extracting(step -> step.phase() + step.name()).doesNotHaveDuplicates();
        assertThat(Step.all())
                .extracting(step -> step.className() + step.method() + step.side() + step.call())
                .doesNotHaveDuplicates();
    }

    private static List<Method> methods(Step step) throws ClassNotFoundException {
        return Arrays.stream(Class.forName(step.className(), false, StepTest.class.getClassLoader())
                        .getDeclaredMethods())
                .filter(method -> method.getName().equals(step.method()) && !method.isBridge())
                .toList();
    }
}
