package cn.tongbao.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of structure that every module keeps, as tests.
 *
 * <p>A module has one test factory that returns {@link #of}; each rule then shows as a test of its
 * own.
 */
public final class ArchitectureRules {

    private static final String BASE = "cn.tongbao.";

    private static final List<String> SERVICES =
            List.of(
                    "evidence",
                    "tipintake",
                    "caserouting",
                    "mediation",
                    "directory",
                    "liaison",
                    "search",
                    "gateway");

    private static final Set<String> OPENERS = Set.of("Public", "SignedIn");

    private static final Map<Class<?>, Set<String>> OWN_CLOCKS =
            Map.of(
                    System.class, Set.of("currentTimeMillis"),
                    Instant.class, Set.of("now"),
                    LocalDate.class, Set.of("now"),
                    LocalDateTime.class, Set.of("now"),
                    LocalTime.class, Set.of("now"),
                    OffsetDateTime.class, Set.of("now"),
                    ZonedDateTime.class, Set.of("now"),
                    Year.class, Set.of("now"),
                    YearMonth.class, Set.of("now"));

    private ArchitectureRules() {}

    /** All rules over the production classes below a package, each as a test. */
    public static Stream<DynamicTest> of(String basePackage) {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(basePackage);
        return rules(basePackage).entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes)));
    }

    static Map<String, ArchRule> rules(String basePackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every package is null-marked", everyPackageIsNullMarked());
        rules.put("the model knows nothing of Spring", modelWithoutSpring(basePackage));
        rules.put("time comes from the injected clock", timeFromTheClock());
        rules.put("nothing is printed past the log", nothingPrinted());
        rules.put("no field is injected", noFieldInjection());
        rules.put("exceptions say what they are", noBareExceptions());
        rules.put("controllers are package-private", controllersArePackagePrivate());
        rules.put("every handler says who may call it", handlersAreOpened());
        rules.put("names say what a class is", tellingNames());
        rules.put("no service knows another", noServiceKnowsAnother(basePackage));
        Map<String, ArchRule> lenient = new LinkedHashMap<>();
        rules.forEach((name, rule) -> lenient.put(name, rule.allowEmptyShould(true)));
        return lenient;
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(
                        condition(
                                "live in a package marked @NullMarked",
                                (type, events) -> {
                                    boolean marked =
                                            type.getPackage()
                                                    .tryGetAnnotationOfType(NullMarked.class)
                                                    .isPresent();
                                    events.add(
                                            new SimpleConditionEvent(
                                                    type,
                                                    marked,
                                                    type.getPackageName()
                                                            + " is not marked @NullMarked in its"
                                                            + " package-info"));
                                }));
    }

    /**
     * The capability packages hold the model: what is not in an edge ({@code web}, {@code
     * messaging}, {@code query}) or in {@code config} may use Spring's stereotypes, transactions
     * and database access, and nothing else of it.
     */
    static ArchRule modelWithoutSpring(String basePackage) {
        return noClasses()
                .that(
                        describe(
                                "are records, enums or sealed types of a capability",
                                type ->
                                        isCapability(basePackage, type)
                                                && (type.isRecord()
                                                        || type.isEnum()
                                                        || type.reflect().isSealed())))
                .should()
                .dependOnClassesThat(
                        describe(
                                "are Spring's",
                                type ->
                                        type.getPackageName().startsWith("org.springframework")
                                                && !type.getPackageName()
                                                        .startsWith(
                                                                "org.springframework.boot.context.properties")
                                                && !type.getSimpleName().equals("HttpStatus")))
                .because("the model is tested and read without a framework");
    }

    static ArchRule timeFromTheClock() {
        return noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "a clock of its own is read",
                                (JavaMethodCall call) -> readsOwnClock(call)))
                .because("legal time comes from the injected Clock, which can be moved");
    }

    private static boolean readsOwnClock(JavaMethodCall call) {
        boolean takesClock =
                call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return !takesClock
                && OWN_CLOCKS.entrySet().stream()
                        .anyMatch(clock ->
                                call.getTargetOwner().isEquivalentTo(clock.getKey())
                                        && clock.getValue().contains(call.getName()));
    }

    static ArchRule nothingPrinted() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("what is worth saying goes into the log");
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("a constructor shows what a class needs");
    }

    static ArchRule noBareExceptions() {
        return noClasses()
                .should()
                .callConstructorWhere(
                        describe(
                                "a bare exception is made",
                                (JavaConstructorCall call) ->
                                        !isSuperCall(call)
                                                && Stream.of(
                                                                RuntimeException.class,
                                                                Exception.class,
                                                                Error.class,
                                                                Throwable.class)
                                                        .anyMatch(
                                                                call.getTargetOwner()
                                                                        ::isEquivalentTo)))
                .because("who catches it must know what went wrong");
    }

    private static boolean isSuperCall(JavaConstructorCall call) {
        return call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(parent -> parent.equals(call.getTargetOwner()))
                        .isPresent();
    }

    static ArchRule controllersArePackagePrivate() {
        return classes()
                .that(describe("are controllers", ArchitectureRules::isController))
                .should()
                .bePackagePrivate()
                .because("only the web calls them");
    }

    static ArchRule handlersAreOpened() {
        return methods()
                .that(describe("handle requests", ArchitectureRules::isHandler))
                .should(
                        new ArchCondition<JavaMethod>("carry @Public or @SignedIn") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean opened =
                                        method.getAnnotations().stream()
                                                .anyMatch(annotation ->
                                                        OPENERS.contains(
                                                                annotation
                                                                        .getRawType()
                                                                        .getSimpleName()));
                                events.add(
                                        new SimpleConditionEvent(
                                                method,
                                                opened,
                                                method.getFullName()
                                                        + " does not say who may call it"));
                            }
                        })
                .because("an endpoint is closed unless it is opened on purpose");
    }

    private static boolean isController(JavaClass type) {
        return type.isAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                || type.isAnnotatedWith("org.springframework.stereotype.Controller");
    }

    private static boolean isHandler(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(type ->
                        type.getName()
                                        .equals(
                                                "org.springframework.web.bind.annotation.RequestMapping")
                                || type.isMetaAnnotatedWith(
                                        "org.springframework.web.bind.annotation.RequestMapping"));
    }

    static ArchRule tellingNames() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                .because("a name says what a class does");
    }

    static ArchRule noServiceKnowsAnother(String basePackage) {
        List<String> others =
                SERVICES.stream()
                        .map(service -> BASE + service)
                        .filter(service -> !basePackage.startsWith(service))
                        .toList();
        return noClasses()
                .should()
                .dependOnClassesThat(
                        describe(
                                "belong to another service",
                                type ->
                                        others.stream()
                                                .anyMatch(other ->
                                                        type.getPackageName().equals(other)
                                                                || type.getPackageName()
                                                                        .startsWith(other + "."))))
                .because("services know each other by events and contracts alone");
    }

    private static boolean isCapability(String basePackage, JavaClass type) {
        String inside = type.getPackageName();
        if (!inside.startsWith(basePackage + ".") || basePackage.startsWith(BASE + "platform")) {
            return false;
        }
        return Stream.of(".web", ".messaging", ".query", ".config")
                .noneMatch(edge -> (inside + ".").contains(edge + "."));
    }

    private static <T> DescribedPredicate<T> describe(String description, Predicate<T> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
