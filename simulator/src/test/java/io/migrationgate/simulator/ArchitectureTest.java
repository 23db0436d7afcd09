package io.migrationgate.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the rule that a mistake in the engine cannot hide in the simulator: they share no code. */
@AnalyzeClasses(packages = "io.migrationgate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SIMULATOR = "io.migrationgate.simulator..";
    private static final String WORLD = "io.migrationgate.simulator.world..";

    @ArchTest
    static final ArchRule ONLY_WORLD_KNOWS_THE_ENGINE = noClasses()
            .that(resideInAPackage(SIMULATOR).and(not(resideInAPackage(WORLD))))
            .should()
            .dependOnClassesThat(resideInAPackage("io.migrationgate..").and(not(resideInAPackage(SIMULATOR))));

    @ArchTest
    static final ArchRule NOTHING_IN_THE_SIMULATOR_KNOWS_WORLD = classes()
            .that()
            .resideInAPackage(WORLD)
            .should()
            .onlyHaveDependentClassesThat(resideInAPackage(WORLD).or(not(resideInAPackage(SIMULATOR))));

    @ArchTest
    static final ArchRule WORLD_DOES_KNOW_THE_ENGINE = classes()
            .that()
            .haveSimpleName("SimulatedWorld")
            .should()
            .dependOnClassesThat(resideInAPackage("io.migrationgate"));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.migrationgate.simulator.(*)..").should().beFreeOfCycles();
}
