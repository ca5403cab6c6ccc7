package de.kontaktzyklus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Decision 3: who calls says what is there. A record's constructor takes its components, and lambdas what they are
 * given.
 */
class OptionalParametersTest {

    private static final Set<String> OPTIONAL =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong");

    private static final JavaClasses ROOMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "de.kontaktzyklus.config",
                    "de.kontaktzyklus.calendar",
                    "de.kontaktzyklus.cli.terminal",
                    "de.kontaktzyklus.cli.cases",
                    "de.kontaktzyklus.cli.office",
                    "de.kontaktzyklus.cli.person",
                    "de.kontaktzyklus.cli.demo");

    @Test
    void no_parameter_is_optional() {
        assertThat(optionalParameters(ROOMS)).isEmpty();
    }

    @Test
    void a_planted_parameter_is_reported() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(optionalParameters(planted)).hasSize(1);
    }

    private static Stream<String> optionalParameters(JavaClasses classes) {
        return classes.stream()
                .flatMap(each -> each.getCodeUnits().stream())
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(unit -> !isOfComponents(unit))
                .filter(unit -> unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .anyMatch(OPTIONAL::contains))
                .map(JavaCodeUnit::getFullName);
    }

    private static boolean isOfComponents(JavaCodeUnit unit) {
        return unit.isConstructor() && unit.getOwner().isRecord();
    }

    private record Planted(Optional<String> component) {

        static String parameter(Optional<String> parameter) {
            return parameter.orElse("");
        }
    }
}
