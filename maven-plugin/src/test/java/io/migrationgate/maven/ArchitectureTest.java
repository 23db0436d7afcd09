package io.migrationgate.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds what a face may use of the engine, and that it stays out of the way of other builds in the same machine. */
@AnalyzeClasses(packages = "io.migrationgate.maven", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] OFFERED = {
        "io.migrationgate",
        "io.migrationgate.access",
        "io.migrationgate.plan",
        "io.migrationgate.progress",
        "io.migrationgate.verdict",
        "io.migrationgate.report",
        "io.migrationgate.simulator.world",
        "io.migrationgate.maven"
    };

    @ArchTest
    static final ArchRule A_FACE_USES_WHAT_IS_OFFERED = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.migrationgate..").and(DescribedPredicate.not(resideInAnyPackage(OFFERED))));

    @ArchTest
    static final ArchRule ONLY_WHAT_MAVEN_CONFIGURES_IN_AN_ODD_WAY_IS_PUBLIC = classes()
            .that()
            .arePublic()
            .should()
            .haveSimpleName("DtsLagGateMojo")
            .orShould()
            .haveSimpleName("Command")
            .orShould()
            .haveSimpleName("HelpMojo");

    @ArchTest
    static final ArchRule NO_SYSTEM_PROPERTY_IS_READ_OR_SET = noClasses()
            .that()
            .doNotHaveSimpleName("HelpMojo")
            .should()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "setProperty", String.class, String.class);
}
