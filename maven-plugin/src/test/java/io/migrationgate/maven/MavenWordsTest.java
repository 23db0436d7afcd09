package io.migrationgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenWordsTest {
    private static final Path PLAN = Path.of("migration.yaml");

    @Test
    void aGoalCalledDirectlyIsToldToNameThePlan() {
        assertThat(MavenWords.missingPlan(PLAN, false))
                .isEqualTo("there is no plan migration.yaml; name it by -DmigrationGate.plan=FILE");
    }

    @Test
    void aBoundGoalIsToldAboutInheritance() {
        assertThat(MavenWords.missingPlan(PLAN, true))
                .contains("-DmigrationGate.plan=FILE", "<inherited>false</inherited>", ".mvn");
    }

    @Test
    void aMissingCredentialMayComeFromSettingsOrTheEnvironment() {
        assertThat(MavenWords.missingCredentials(List.of("gate-reader")))
                .isEqualTo("give \"gate-reader\" as <server><id>gate-reader</id> in settings.xml or by"
                        + " MIGRATION_GATE_GATE_READER_USERNAME and MIGRATION_GATE_GATE_READER_PASSWORD");
    }
}
