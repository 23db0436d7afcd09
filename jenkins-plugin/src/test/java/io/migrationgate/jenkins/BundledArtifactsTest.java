package io.migrationgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Checks what the plugin says it bundles against what the core really needs.
 *
 * <p>The plugin itself is built only where Jenkins' repository can be reached; a new dependency of the core must fail
 * the build that introduces it, not the one that ships.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledArtifactsTest {
    private final Map<String, String> needed = new TreeMap<>();
    private HpiPom pom;
    private BroughtByJenkins brought;

    @BeforeAll
    void readBothSides() throws Exception {
        needed.putAll(CoreClosure.versionsByArtifact());
        pom = HpiPom.read();
        brought = BroughtByJenkins.read();
    }

    @Test
    void bundlesWhatTheCoreNeedsButForWhatJenkinsBrings() {
        TreeSet<String> expected = new TreeSet<>(needed.keySet());
        expected.removeAll(brought.libraries());
        expected.remove(brought.leftOut());

        assertThat(pom.property("hpi.bundledArtifacts")).isEqualTo(String.join(",", expected));
    }

    @Test
    void bringsNothingThatTheCoreDoesNotNeed() {
        assertThat(needed).containsKeys(brought.libraries().toArray(String[]::new));
    }

    @Test
    void reliesOnNoLibraryOlderThanTheCores() {
        assertThat(brought.libraries())
                .allSatisfy(library -> assertThat(brought.satisfies(library, needed.get(library)))
                        .as("%s %s", library, needed.get(library))
                        .isTrue());
    }

    @Test
    void dependsOnEveryPluginThatBringsALibrary() {
        assertThat(pom.dependencies()).containsAll(brought.plugins());
    }

    @Test
    void driversOfDatabasesComeFromPluginsThatNobodyMustInstall() {
        assertThat(pom.optionalDependencies()).containsExactly("mariadb-api", "postgresql-api");
        assertThat(needed).doesNotContainKeys("mariadb-java-client", "postgresql");
    }

    @Test
    void readTheVersionsOfTheVeryBillOfMaterialsItImports() {
        assertThat(brought.bom()).isEqualTo(pom.property("jenkins-plugins-bom.version"));
        assertThat(brought.jenkins()).isEqualTo(pom.property("jenkins.baseline") + ".3");
    }

    @Test
    void takesTheCoreOfThisBuildAndTheVersionsItIsTestedWith() {
        assertThat(pom.property("migration-gate.version")).isEqualTo(needed.get("migration-gate-core"));
        assertThat(pom.property("kotlin.version")).isEqualTo(needed.get("kotlin-stdlib"));
    }
}
