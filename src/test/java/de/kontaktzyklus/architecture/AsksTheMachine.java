package de.kontaktzyklus.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Set;

/**
 * True for what reads the time, zone, language or charset of the machine instead of being told them. {@code now(Clock)}
 * is told, and so allowed.
 */
final class AsksTheMachine extends DescribedPredicate<JavaAccess<?>> {

    private static final Set<String> QUESTIONS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickMinutes",
            "java.time.Clock.tickSeconds",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault");

    /** Harmless with an argument, a question to the machine without. */
    private static final Set<String> QUESTIONS_WITHOUT_ARGUMENT =
            Set.of("java.lang.String.toLowerCase", "java.lang.String.toUpperCase", "java.util.Date.<init>");

    AsksTheMachine() {
        super("the target asks the machine for its time, zone, language or charset");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && asks(target);
    }

    private static boolean asks(CodeUnitAccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        return QUESTIONS.contains(name)
                || isNowWithoutClock(target)
                || (QUESTIONS_WITHOUT_ARGUMENT.contains(name)
                        && target.getRawParameterTypes().isEmpty());
    }

    private static boolean isNowWithoutClock(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
