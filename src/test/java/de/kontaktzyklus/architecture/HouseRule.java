package de.kontaktzyklus.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What holds in the whole house. Each rule can be asked of any tree that is laid out like it. */
enum HouseRule {
    EVERY_CLASS_HAS_A_ROOM(house -> classes().should().resideInAnyPackage(house.everywhere())),

    CORE_IS_PLAIN_JAVA_AND_LOOKS_UPSTREAM(house -> all(House.coreRooms()
            .map(room -> classes()
                    .that()
                    .resideInAPackage(house.room(room))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(house.visibleFromCoreRoom(room))))),

    AN_EDGE_KNOWS_THE_CORE_AND_ITS_OWN_TECHNOLOGY(house -> all(House.edges()
            .map(edge -> classes()
                    .that()
                    .resideInAPackage(house.room(edge))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(house.visibleFromEdge(edge))))),

    ONLY_THE_PIPELINE_KNOWS_CAMEL(house -> noClasses()
            .that()
            .resideOutsideOfPackages(house.whereCamelIsKnown())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")),

    NOBODY_KNOWS_THE_COMMAND_LINE(house -> noClasses()
            .that()
            .resideOutsideOfPackages(house.base(), house.room("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(house.base(), house.room("cli"))),

    ONLY_MAIL_AND_SMTP_KNOW_JAKARTA_MAIL(house -> noClasses()
            .that()
            .resideOutsideOfPackages(house.room("dispatch.mail"), house.room("dispatch.smtp"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")),

    THE_OFFICE_KNOWS_NO_PIPELINE(house -> noClasses()
            .that()
            .resideInAPackage(house.room("office"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(house.room("pipeline"))),

    A_ROOM_HAS_AT_MOST_TWENTY_FILES(house ->
            classes().that().resideOutsideOfPackage(house.generatedTemplates()).should(shareTheirRoomWithAFew())),

    NO_CYCLES(house -> slices().matching(house.base() + ".(**)").should().beFreeOfCycles()),

    ONLY_THE_OFFICE_ASKS_THE_MACHINE(house -> noClasses()
            .that()
            .resideOutsideOfPackage(house.room("office"))
            .should()
            .accessTargetWhere(new AsksTheMachine())),

    NO_STATIC_STATE_IN_THE_CORE(house -> fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(house.core())
            .and()
            .areStatic()
            .should()
            .haveModifier(JavaModifier.FINAL)),

    /** Two methods, or a record, say what may be missing (decision 3). */
    NO_OPTIONAL_PARAMETERS(house -> codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(house.generatedTemplates())
            .should(takeNoOptional())),

    EVERY_PACKAGE_IS_NULL_MARKED(house ->
            classes().that().resideOutsideOfPackage(house.generatedTemplates()).should(beInANullMarkedPackage()));

    /** More than these nobody takes in at a glance. */
    private static final int MOST_FILES_IN_A_ROOM = 20;

    private static final Set<String> OPTIONALS = Stream.of(
                    Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    @SuppressWarnings("ImmutableEnumChecker") // a pure function, which Error Prone cannot see
    private final Function<House, ArchRule> rule;

    HouseRule(Function<House, ArchRule> rule) {
        this.rule = rule;
    }

    /** Evaluates this rule for the tree below {@code base}; rooms that do not exist keep every rule. */
    EvaluationResult evaluate(String base, JavaClasses tree) {
        return rule.apply(new House(base)).allowEmptyShould(true).evaluate(tree);
    }

    private static ArchRule all(Stream<? extends ArchRule> perRoom) {
        List<ArchRule> rules = perRoom.map(each -> each.allowEmptyShould(true)).toList();
        return CompositeArchRule.of(rules);
    }

    private static ArchCondition<JavaClass> shareTheirRoomWithAFew() {
        return new ArchCondition<>("share their package with at most nineteen other files") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                long files = item.getPackage().getClasses().stream()
                        .filter(each -> !each.isArray()
                                && !each.getName().contains("$")
                                && !each.getName().endsWith("package-info"))
                        .count();
                events.add(new SimpleConditionEvent(
                        item,
                        files <= MOST_FILES_IN_A_ROOM,
                        item.getFullName() + " lies in a room of " + files + " files"));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> takeNoOptional() {
        return new ArchCondition<>("take no Optional, unless they are the canonical constructor of a record") {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                boolean taken =
                        item.getRawParameterTypes().stream().anyMatch(type -> OPTIONALS.contains(type.getName()));
                boolean allowed = item.getModifiers().contains(JavaModifier.SYNTHETIC) || isCanonical(item);
                events.add(
                        new SimpleConditionEvent(item, allowed || !taken, item.getFullName() + " takes an Optional"));
            }
        };
    }

    /** Its parameters are the components, in their order. */
    private static boolean isCanonical(JavaCodeUnit unit) {
        return unit.isConstructor()
                && unit.getOwner().isRecord()
                && unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList()
                        .equals(components(unit));
    }

    private static List<String> components(JavaCodeUnit unit) {
        return Arrays.stream(unit.getOwner().reflect().getRecordComponents())
                .map(component -> component.getType().getName())
                .toList();
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        item, marked, item.getFullName() + " lies in a package that is not marked"));
            }
        };
    }
}
