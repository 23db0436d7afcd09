package io.migrationgate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.migrationgate.criteria.Criterion;
import io.migrationgate.plan.ActingIdentity;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DatabaseEndpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the package table of docs/architecture.md: who may use whom, and where the world is touched. */
@AnalyzeClasses(packages = "io.migrationgate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.migrationgate";

    /** Each package and what it may use beside itself. */
    private static final Map<String, String[]> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("access", new String[] {});
        MAY_USE.put("progress", new String[] {});
        MAY_USE.put("plan", new String[] {"access"});
        MAY_USE.put("evidence", new String[] {"plan", "access", "progress"});
        MAY_USE.put("lag", new String[] {"evidence", "plan"});
        MAY_USE.put("sequence", new String[] {"plan"});
        MAY_USE.put("criteria", new String[] {"plan", "evidence", "lag", "sequence"});
        MAY_USE.put("verdict", new String[] {"plan", "evidence", "sequence", "criteria"});
        MAY_USE.put("watch", new String[] {"plan", "evidence", "lag", "sequence", "criteria", "verdict", "progress"});
        MAY_USE.put("report", new String[] {
            "access", "progress", "plan", "evidence", "lag", "sequence", "criteria", "verdict", "watch"
        });
        MAY_USE.put(
                "adapter",
                new String[] {"access", "progress", "plan", "evidence", "lag", "sequence", "criteria", "verdict"});
    }

    @ArchTest
    static void packagesUseOnlyWhatTheTableAllows(JavaClasses classes) {
        for (Map.Entry<String, String[]> row : MAY_USE.entrySet()) {
            String[] allowed = Stream.concat(Stream.of(row.getKey()), Stream.of(row.getValue()))
                    .map(ArchitectureTest::packageOf)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packageOf(row.getKey()))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                    .check(classes);
        }
    }

    private static String packageOf(String row) {
        return ROOT + "." + row + "..";
    }

    @ArchTest
    static void everyPackageStandsInTheTable(JavaClasses classes) {
        classes()
                .that(not(resideInAPackage(ROOT)))
                .should()
                .resideInAnyPackage(MAY_USE.keySet().stream()
                        .map(name -> ROOT + "." + name + "..")
                        .toArray(String[]::new))
                .check(classes);
    }

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_USES_THE_WAY_IN =
            noClasses().that(not(resideInAPackage(ROOT))).should().dependOnClassesThat(resideInAPackage(ROOT));

    @ArchTest
    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching(ROOT + ".adapter.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule ONLY_ADAPTERS_TOUCH_THE_WORLD = noClasses()
            .that(not(resideInAPackage(ROOT + ".adapter..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.sql..",
                            "javax.naming..",
                            "javax.net..",
                            "java.nio.channels..",
                            "okhttp3..",
                            "com.aliyun..",
                            "dev.failsafe..",
                            "org.xbill..",
                            "redis.clients..",
                            "com.mongodb..",
                            "org.bson..",
                            "oracle..",
                            "org.mariadb..",
                            "org.postgresql..")
                    .or(resideInAPackage("java.net..")
                            .and(not(type(URI.class)).and(not(type(URISyntaxException.class))))));

    @ArchTest
    static final ArchRule FILES_ARE_WRITTEN_BY_AN_ADAPTER = noClasses()
            .that(not(resideInAPackage(ROOT + ".adapter..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files");

    /** What reads cannot even name the identity that acts: neither its type nor whoever holds it is used outside of the plan. */
    @ArchTest
    static final ArchRule READING_CANNOT_REACH_THE_IDENTITY_THAT_ACTS = noClasses()
            .that(not(resideInAPackage(ROOT + ".plan")))
            .should()
            .dependOnClassesThat(type(ActingIdentity.class))
            .orShould()
            .callMethod(Cloud.class, "actCredentials")
            .orShould()
            .callMethod(DatabaseEndpoint.class, "actCredentials");

    @ArchTest
    static final ArchRule RECORDS_ARE_SIGNED_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".evidence.SigningKey")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.crypto..");

    @ArchTest
    static final ArchRule DECIDING_IS_PURE = classes()
            .that(resideInAnyPackage(ROOT + ".lag..", ROOT + ".sequence..", ROOT + ".criteria..", ROOT + ".verdict.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "java.math..",
                            "java.nio.charset..",
                            "org.jspecify..",
                            ROOT + "..")
                    .or(type(MessageDigest.class))
                    .or(type(NoSuchAlgorithmException.class)));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule ONLY_THE_REAL_WAITER_SLEEPS =
            noClasses().that().doNotHaveSimpleName("RealWaiter").should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule CRITERIA_ARE_FINAL_AND_IN_THE_CATALOG = classes()
            .that()
            .implement(Criterion.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .resideInAPackage(ROOT + ".criteria.catalog")
            .andShould()
            .onlyHaveDependentClassesThat()
            .haveSimpleName("Catalog");

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NO_GENERIC_EXCEPTIONS = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
}
