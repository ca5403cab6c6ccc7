package de.kontaktzyklus.pipeline.routes;

import de.kontaktzyklus.config.settings.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ToDefinition;

/** A Camel of its own, to build routes in and look at them. */
final class RouteBench {

    private RouteBench() {}

    /** Placeholders come from the settings and from nowhere else, as in the office. */
    static DefaultCamelContext with(Map<String, String> settings, Map<String, Object> beans) {
        return with(settings, beans, Credentials.ofProcess());
    }

    static DefaultCamelContext with(Map<String, String> settings, Map<String, Object> beans, Credentials credentials) {
        DefaultCamelContext camel = new DefaultCamelContext();
        camel.setSourceLocationEnabled(true);
        beans.forEach(camel.getRegistry()::bind);
        PropertiesComponent placeholders = (PropertiesComponent) camel.getPropertiesComponent();
        placeholders.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        placeholders.setSystemPropertiesMode(PropertiesComponent.SYSTEM_PROPERTIES_MODE_NEVER);
        placeholders.addPropertiesFunction(new CredentialFunction(credentials));
        Properties values = new Properties();
        values.putAll(settings);
        placeholders.setInitialProperties(values);
        return camel;
    }

    static void addConfigurations(CamelContext camel, RoutesBuilder builder) throws Exception {
        if (builder instanceof RouteConfigurationsBuilder configurations) {
            configurations.addRouteConfigurationsToCamelContext(camel);
        }
    }

    static Stream<ProcessorDefinition<?>> steps(ModelCamelContext camel) {
        return camel.getRouteDefinitions().stream().flatMap(RouteBench::steps);
    }

    private static Stream<ProcessorDefinition<?>> steps(ProcessorDefinition<?> parent) {
        return parent.getOutputs().stream().flatMap(step -> Stream.concat(Stream.of(step), steps(step)));
    }

    /** Each step that hands over to a {@code direct:} where no route waits, with the name of that. */
    static Map<ToDefinition, String> unansweredHandOvers(ModelCamelContext camel) {
        Set<String> waiting = camel.getRouteDefinitions().stream()
                .map(route -> target(route.getInput().getEndpointUri()))
                .collect(Collectors.toSet());
        Map<ToDefinition, String> unanswered = new LinkedHashMap<>();
        steps(camel).forEach(step -> {
            if (step instanceof ToDefinition to && isDirect(to.getUri()) && !waiting.contains(target(to.getUri()))) {
                unanswered.put(to, target(to.getUri()));
            }
        });
        return unanswered;
    }

    private static boolean isDirect(String uri) {
        return uri.startsWith("direct:");
    }

    /** {@code direct://name?option=1} and {@code direct:name} are the same. */
    private static String target(String uri) {
        return isDirect(uri) ? uri.replaceFirst("direct:(//)?", "").replaceFirst("\\?.*", "") : "";
    }
}
