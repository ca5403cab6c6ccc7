package de.kontaktzyklus.cli.terminal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what picocli has found wrong, in the language of the office; picocli itself speaks English. */
record UsageError(Texts texts, List<String> arguments) {

    String words(ParameterException wrong) {
        if (wrong instanceof WrongUsageException ours) {
            return String.valueOf(ours.getMessage());
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String key = unmatched.isUnknownOption() ? "usage.unknown-option" : "usage.unknown-argument";
            return texts.text(key, String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return texts.text("usage.twice", name(twice.getOverwritten()));
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return texts.text("usage.exclusive");
        }
        return Optional.ofNullable(wrong.getArgSpec())
                .map(at -> wrongValue(at, String.valueOf(wrong.getValue())))
                .orElseGet(() -> texts.text("usage.wrong"));
    }

    /** By their names: picocli finds those of a group in whatever order the JVM has them. */
    private String missing(List<ArgSpec> missing) {
        String names =
                missing.stream().map(UsageError::name).distinct().sorted().collect(Collectors.joining(", "));
        if (missing.stream().anyMatch(this::isNamed)) {
            return texts.text("usage.value-missing", names);
        }
        boolean oneIsEnough = missing.stream().anyMatch(each -> each.group() != null);
        return texts.text(oneIsEnough ? "usage.one-missing" : "usage.missing", names);
    }

    /** Whether an option is among the arguments; then it is its value that is missing. */
    private boolean isNamed(ArgSpec at) {
        return at instanceof OptionSpec option && Arrays.stream(option.names()).anyMatch(arguments::contains);
    }

    private String wrongValue(ArgSpec at, String value) {
        Class<?> type = at.type() == Optional.class ? at.auxiliaryTypes()[0] : at.type();
        if (type.isEnum()) {
            return texts.text("usage.no-such-word", name(at), value, words(type));
        }
        return texts.text(kindOfValue(type), name(at), value);
    }

    private static String kindOfValue(Class<?> type) {
        if (type == LocalDate.class) {
            return "usage.no-day";
        }
        if (type == YearMonth.class) {
            return "usage.no-month";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "usage.no-setting";
        }
        return type == Integer.class || type == int.class ? "usage.no-number" : "usage.wrong-value";
    }

    private static String words(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec at) {
        return at instanceof OptionSpec option ? option.longestName() : at.paramLabel();
    }
}
