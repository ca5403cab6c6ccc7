package de.kontaktzyklus.pipeline.routes;

import de.kontaktzyklus.pipeline.routes.RouteFault.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.component.bean.MethodNotFoundException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What Camel or its parser says when it cannot build a route, by what it means.
 *
 * @param line of the file, 0 where none is named
 * @param node the step that could not be built, as Camel prints it; empty where none is named
 */
record Trouble(Kind kind, String subject, int line, String node) {

    private static final Pattern NODE = Pattern.compile(">>> (.*) <<< in route", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("line (\\d+), column");
    private static final Pattern KEY = Pattern.compile("(?:Unsupported field|Unknown node id): (\\S+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("Property with key \\[([^]]+)] not found");
    private static final Pattern PARAMETER = Pattern.compile("Unknown parameters=\\[\\{([^=]+)=");
    /** Group and name. */
    private static final Pattern NO_TIME_LEFT = Pattern.compile("trigger '(?:[^'.]*\\.)?([^']+)' will never fire");

    private static final Pattern SCHEME = Pattern.compile("for: ([^:?]+)");

    static Trouble of(Throwable failure) {
        List<Throwable> chain =
                Stream.iterate(failure, Trouble::isThere, Throwable::getCause).toList();
        String all = String.join("\n", chain.stream().map(Trouble::message).toList());
        int line = last(LINE, all).map(Integer::parseInt).orElse(0);
        String node = first(NODE, all).orElse("");
        Function<Kind, Function<String, Trouble>> found = kind -> subject -> new Trouble(kind, subject, line, node);
        return first(KEY, all)
                .map(found.apply(Kind.KEY))
                .or(() -> first(PLACEHOLDER, all).map(found.apply(Kind.PLACEHOLDER)))
                .or(() -> first(PARAMETER, all).map(found.apply(Kind.PARAMETER)))
                .or(() -> first(NO_TIME_LEFT, all).map(found.apply(Kind.NEVER_FIRES)))
                .or(() -> bean(chain).map(found.apply(Kind.BEAN)))
                .or(() -> method(chain).map(found.apply(Kind.METHOD)))
                .or(() -> component(chain).map(found.apply(Kind.COMPONENT)))
                .or(() -> yaml(chain).map(found.apply(Kind.YAML)))
                .orElseGet(() -> found.apply(Kind.OTHER).apply(message(chain.get(chain.size() - 1))));
    }

    private static Optional<String> bean(List<Throwable> chain) {
        return only(chain, NoSuchBeanException.class).map(NoSuchBeanException::getName);
    }

    private static Optional<String> method(List<Throwable> chain) {
        return only(chain, MethodNotFoundException.class).map(MethodNotFoundException::getMethodName);
    }

    private static Optional<String> component(List<Throwable> chain) {
        return only(chain, NoSuchEndpointException.class).flatMap(missing -> first(SCHEME, message(missing)));
    }

    private static Optional<String> yaml(List<Throwable> chain) {
        return only(chain, MarkedYamlEngineException.class).map(MarkedYamlEngineException::getProblem);
    }

    private static <T> Optional<T> only(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(found -> found.group(1));
    }

    /** The parser first names where it began, then where it stumbled. */
    private static Optional<String> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).reduce((before, after) -> after);
    }

    private static boolean isThere(Throwable failure) {
        return failure != null;
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
