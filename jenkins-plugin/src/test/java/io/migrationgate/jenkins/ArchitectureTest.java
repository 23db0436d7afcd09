package io.migrationgate.jenkins;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hudson.ExtensionList;
import hudson.model.Action;
import hudson.security.ACL;
import java.io.Serializable;
import java.time.Instant;
import jenkins.model.Jenkins;
import jenkins.util.Timer;

/** Holds what the plugin may use of the engine, where it touches Jenkins' services, and what it may store. */
@AnalyzeClasses(packages = "io.migrationgate.jenkins", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] OFFERED = {
        "io.migrationgate",
        "io.migrationgate.access",
        "io.migrationgate.plan",
        "io.migrationgate.progress",
        "io.migrationgate.verdict",
        "io.migrationgate.report",
        "io.migrationgate.jenkins.."
    };

    private static final DescribedPredicate<JavaClass> OF_THE_ENGINE = resideInAPackage("io.migrationgate..")
            .and(DescribedPredicate.not(resideInAPackage("io.migrationgate.jenkins..")));

    @ArchTest
    static final ArchRule A_FACE_USES_WHAT_IS_OFFERED = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.migrationgate..").and(DescribedPredicate.not(resideInAnyPackage(OFFERED))));

    @ArchTest
    static final ArchRule JENKINS_SERVICES_ARE_ASKED_IN_FEW_PLACES = noClasses()
            .that()
            .resideOutsideOfPackage("io.migrationgate.jenkins.config..")
            .and()
            .doNotHaveSimpleName("JenkinsRuntime")
            .and()
            .doNotHaveSimpleName("GatePools")
            .and(DescribedPredicate.not(new Within("CredentialStore")))
            .should(dependOnClassesThat(belongToAnyOf(
                    Jenkins.class, Timer.class, ExtensionList.class, CredentialsProvider.class, ACL.class)));

    @ArchTest
    static final ArchRule NOTHING_STORED_IS_OF_THE_ENGINE =
            classes().that().areAssignableTo(Serializable.class).should(new StoreNothingOfTheEngine());

    @ArchTest
    static final ArchRule ACTIONS_STORE_NOTHING_OF_THE_ENGINE =
            classes().that().implement(Action.class).should(new StoreNothingOfTheEngine());

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_HOST = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    /** A class of that simple name or one within it. */
    private static final class Within extends DescribedPredicate<JavaClass> {
        private final String name;

        Within(String name) {
            super("within %s", name);
            this.name = name;
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getName().matches(".*\\." + name + "(\\$.*)?");
        }
    }

    /** No field that is stored may be of a class of the engine: old builds and running ones outlive its classes. */
    private static final class StoreNothingOfTheEngine extends ArchCondition<JavaClass> {
        StoreNothingOfTheEngine() {
            super("store nothing of the engine");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaField field : type.getFields()) {
                boolean stored = !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.TRANSIENT);
                boolean engine =
                        field.getType().getAllInvolvedRawTypes().stream().anyMatch(OF_THE_ENGINE);
                events.add(new SimpleConditionEvent(
                        field,
                        !(stored && engine),
                        field.getFullName() + " is of " + field.getType().getName()));
            }
        }
    }
}
