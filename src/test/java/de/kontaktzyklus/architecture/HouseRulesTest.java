package de.kontaktzyklus.architecture;

import static de.kontaktzyklus.architecture.HouseRule.AN_EDGE_KNOWS_THE_CORE_AND_ITS_OWN_TECHNOLOGY;
import static de.kontaktzyklus.architecture.HouseRule.A_ROOM_HAS_AT_MOST_TWENTY_FILES;
import static de.kontaktzyklus.architecture.HouseRule.CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM;
import static de.kontaktzyklus.architecture.HouseRule.EVERY_CLASS_HAS_A_ROOM;
import static de.kontaktzyklus.architecture.HouseRule.EVERY_PACKAGE_IS_NULL_MARKED;
import static de.kontaktzyklus.architecture.HouseRule.NOBODY_KNOWS_THE_COMMAND_LINE;
import static de.kontaktzyklus.architecture.HouseRule.NO_CYCLES;
import static de.kontaktzyklus.architecture.HouseRule.NO_OPTIONAL_PARAMETERS;
import static de.kontaktzyklus.architecture.HouseRule.NO_STATIC_STATE_IN_THE_CORE;
import static de.kontaktzyklus.architecture.HouseRule.ONLY_MAIL_AND_SMTP_KNOW_JAKARTA_MAIL;
import static de.kontaktzyklus.architecture.HouseRule.ONLY_THE_OFFICE_ASKS_THE_MACHINE;
import static de.kontaktzyklus.architecture.HouseRule.ONLY_THE_PIPELINE_KNOWS_CAMEL;
import static de.kontaktzyklus.architecture.HouseRule.THE_OFFICE_KNOWS_NO_PIPELINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final String HOUSE = "de.kontaktzyklus";
    private static final String PLANTED = "de.kontaktzyklus.architecture.planted";

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest
    @EnumSource
    void the_house_keeps_the_rule(HouseRule rule) {
        assertThat(rule.evaluate(HOUSE, HOUSE_CLASSES).getFailureReport().getDetails())
                .isEmpty();
    }

    /** A grant that nobody uses lets in what nobody has thought of. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void each_grant_is_used(Map.Entry<String, String> grant) {
        DescribedPredicate<JavaClass> ofTheEdge =
                JavaClass.Predicates.resideInAPackage(new House(HOUSE).room(grant.getKey()));
        PackageMatcher granted = PackageMatcher.of(grant.getValue());

        assertThat(HOUSE_CLASSES.that(ofTheEdge))
                .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
                .extracting(used -> used.getTargetClass().getPackageName())
                .anyMatch(granted::matches);
    }

    static Stream<Map.Entry<String, String>> each_grant_is_used() {
        return House.grants();
    }

    @Test
    void the_house_is_not_empty() {
        assertThat(HOUSE_CLASSES.contain("de.kontaktzyklus.Kontaktzyklus")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plantedViolations")
    void a_planted_violation_is_reported(String why, HouseRule rule, String offender) {
        assertThat(reportOnPlanted(rule)).as(why).anyMatch(line -> line.contains(PLANTED + "." + offender));
    }

    static Stream<Arguments> plantedViolations() {
        return Stream.of(
                arguments("a class outside the plan", EVERY_CLASS_HAS_A_ROOM, "cellar.Forgotten"),
                arguments("a case on Camel", CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM, "cases.KnowsCamel"),
                arguments("a case that reads SQL", CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM, "cases.KnowsSql"),
                arguments(
                        "a case that looks downstream", CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM, "cases.LooksDownstream"),
                arguments(
                        "an assessment that sends", CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM, "assessment.KnowsDelivery"),
                arguments("a reminder that sums up", CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM, "reminders.KnowsSummary"),
                arguments("a summary on an edge", CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM, "summary.KnowsDispatch"),
                arguments("an export that stores", AN_EDGE_KNOWS_THE_CORE_AND_ITS_OWN_TECHNOLOGY, "export.KnowsState"),
                arguments("a calendar on SQL", AN_EDGE_KNOWS_THE_CORE_AND_ITS_OWN_TECHNOLOGY, "calendar.BorrowsSql"),
                arguments(
                        "settings by Jackson", AN_EDGE_KNOWS_THE_CORE_AND_ITS_OWN_TECHNOLOGY, "config.BorrowsJackson"),
                arguments(
                        "state that knows the office",
                        AN_EDGE_KNOWS_THE_CORE_AND_ITS_OWN_TECHNOLOGY,
                        "state.KnowsOffice"),
                arguments("mail on Camel", ONLY_THE_PIPELINE_KNOWS_CAMEL, "dispatch.mail.KnowsCamel"),
                arguments("an office on Camel", ONLY_THE_PIPELINE_KNOWS_CAMEL, "office.KnowsCamel"),
                arguments("a command on Camel", ONLY_THE_PIPELINE_KNOWS_CAMEL, "cli.KnowsCamel"),
                arguments("a pipeline that writes mails", ONLY_MAIL_AND_SMTP_KNOW_JAKARTA_MAIL, "pipeline.KnowsMail"),
                arguments("an office that starts", THE_OFFICE_KNOWS_NO_PIPELINE, "office.KnowsPipeline"),
                arguments("one file too many", A_ROOM_HAS_AT_MOST_TWENTY_FILES, "crowded.Room"),
                arguments("a pipeline that knows commands", NOBODY_KNOWS_THE_COMMAND_LINE, "pipeline.KnowsCommands"),
                arguments("two rooms in a circle", NO_CYCLES, "cases.LooksDownstream"),
                arguments("today", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "forecast.AsksForTime.today"),
                arguments("now, by reference", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "forecast.AsksForTime.nowByReference"),
                arguments("a zone of one's own", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "forecast.AsksForTime.nowInZone"),
                arguments("milliseconds", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "forecast.AsksForTime.millis"),
                arguments("a clock", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "forecast.AsksForTime.clock"),
                arguments("an old date", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "forecast.AsksForTime.oldDate"),
                arguments("the zone", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "cli.AsksForPlace.zone"),
                arguments("the language", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "cli.AsksForPlace.language"),
                arguments("the charset", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "cli.AsksForPlace.charset"),
                arguments("a Turkish lower case", ONLY_THE_OFFICE_ASKS_THE_MACHINE, "cli.AsksForPlace.lowerCase"),
                arguments("a counter for all", NO_STATIC_STATE_IN_THE_CORE, "delivery.KeepsStaticState.counter"),
                arguments("a method that takes it or not", NO_OPTIONAL_PARAMETERS, "reminders.TakesOptional.of("),
                arguments("a number or none", NO_OPTIONAL_PARAMETERS, "reminders.TakesOptional.number("),
                arguments("a constructor of its own", NO_OPTIONAL_PARAMETERS, "reminders.TakesOptional.<init>("),
                arguments("a package without a word", EVERY_PACKAGE_IS_NULL_MARKED, "cellar.Forgotten"));
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_planted_violation(HouseRule rule) {
        assertThat(plantedViolations().map(row -> row.get()[1])).contains(rule);
    }

    @ParameterizedTest
    @EnumSource
    void a_class_that_keeps_the_rules_is_not_reported(HouseRule rule) {
        assertThat(reportOnPlanted(rule))
                .noneMatch(line -> line.contains("KeepsTheRules"))
                .noneMatch(line -> line.contains("MayAskTheMachine"));
    }

    private static List<String> reportOnPlanted(HouseRule rule) {
        return rule.evaluate(PLANTED, PLANTED_CLASSES).getFailureReport().getDetails();
    }
}
