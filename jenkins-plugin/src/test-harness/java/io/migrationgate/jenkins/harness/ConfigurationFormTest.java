package io.migrationgate.jenkins.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.ConfiguredWithCode;
import io.jenkins.plugins.casc.misc.JenkinsConfiguredWithCodeRule;
import io.jenkins.plugins.casc.misc.Util;
import io.jenkins.plugins.casc.misc.junit.jupiter.WithJenkinsConfiguredWithCode;
import io.jenkins.plugins.casc.model.CNode;
import io.migrationgate.jenkins.config.MigrationGateConfiguration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an administrator allows: nothing at first, and the same by form, by file, and as code. */
@WithJenkinsConfiguredWithCode
class ConfigurationFormTest {
    private static void assertAllAllowed(MigrationGateConfiguration configuration) {
        assertThat(configuration.isAllowSimulation()).isTrue();
        assertThat(configuration.isAllowDefaultChain()).isTrue();
        assertThat(configuration.allowedHosts()).isEqualTo(Set.of("dts.vpc.example.test", "sts.vpc.example.test"));
    }

    @Test
    void nothingIsAllowedAtFirst(JenkinsConfiguredWithCodeRule jenkins) {
        MigrationGateConfiguration configuration = MigrationGateConfiguration.get();

        assertThat(configuration.isAllowSimulation()).isFalse();
        assertThat(configuration.isAllowDefaultChain()).isFalse();
        assertThat(configuration.allowedHosts()).isEmpty();
    }

    @Test
    void theFormKeepsWhatIsAllowed(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
        MigrationGateConfiguration configuration = MigrationGateConfiguration.get();
        configuration.setAllowSimulation(true);
        configuration.setAllowDefaultChain(true);
        configuration.setAllowedEndpoints("dts.vpc.example.test\nsts.vpc.example.test");

        jenkins.configRoundtrip();

        assertAllAllowed(MigrationGateConfiguration.get());
    }

    @Test
    void theFormKeepsThatNothingIsAllowed(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
        jenkins.configRoundtrip();

        nothingIsAllowedAtFirst(jenkins);
    }

    @Test
    @ConfiguredWithCode("configuration-as-code.yaml")
    void allOfItCanBeSaidAsCode(JenkinsConfiguredWithCodeRule jenkins) {
        assertAllAllowed(MigrationGateConfiguration.get());
    }

    @Test
    @ConfiguredWithCode("configuration-as-code.yaml")
    void whatIsExportedIsWhatWasSaid(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
        ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());
        CNode exported = Util.getUnclassifiedRoot(context).get("migrationGate");

        assertThat(Util.toYamlString(exported))
                .contains("allowDefaultChain: true", "allowSimulation: true", "dts.vpc.example.test");
    }
}
