package io.migrationgate.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hudson.BulkChange;
import hudson.model.Descriptor.FormException;
import hudson.util.FormValidation;
import java.util.ArrayList;
import java.util.List;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;

class MigrationGateConfigurationTest {
    private final MigrationGateConfiguration configuration = new MigrationGateConfiguration();

    @Test
    void allowsNothingUntilItIsAllowed() {
        assertThat(configuration.isAllowDefaultChain()).isFalse();
        assertThat(configuration.isAllowSimulation()).isFalse();
        assertThat(configuration.allowedHosts()).isEmpty();
    }

    @Test
    void allowsWhatIsSet() {
        configuration.setAllowDefaultChain(true);
        configuration.setAllowSimulation(true);
        configuration.setAllowedEndpoints("dts.example.com\n");

        assertThat(configuration.isAllowDefaultChain()).isTrue();
        assertThat(configuration.isAllowSimulation()).isTrue();
        assertThat(configuration.getAllowedEndpoints()).isEqualTo("dts.example.com");
        assertThat(configuration.allowedHosts()).containsExactly("dts.example.com");
    }

    @Test
    void readsNoTextAsNoHost() {
        configuration.setAllowedEndpoints("dts.example.com");
        configuration.setAllowedEndpoints(null);

        assertThat(configuration.allowedHosts()).isEmpty();
    }

    @Test
    void refusesAnEndpointThatIsNoHostAndKeepsWhatItHad() {
        configuration.setAllowedEndpoints("dts.example.com");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> configuration.setAllowedEndpoints("https://x.example.com"));
        assertThat(configuration.allowedHosts()).containsExactly("dts.example.com");
    }

    @Test
    void takesAFormAsOneChange() throws Exception {
        List<Boolean> within = new ArrayList<>();

        boolean stay = configuration.configure(
                (bean, form) -> within.add(BulkChange.contains(configuration)),
                new JSONObject().element("allowedEndpoints", "dts.example.com"));

        assertThat(stay).isTrue();
        assertThat(within).containsExactly(true);
        assertThat(BulkChange.contains(configuration)).isFalse();
    }

    @Test
    void refusesAFormBeforeAnyOfItIsTaken() {
        List<Object> bound = new ArrayList<>();
        JSONObject form = new JSONObject().element("allowedEndpoints", "*.example.com");

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> configuration.configure((bean, json) -> bound.add(bean), form))
                .withMessageStartingWith("*.example.com is not a full host name")
                .extracting(FormException::getFormField)
                .isEqualTo("allowedEndpoints");
        assertThat(bound).isEmpty();
    }

    @Test
    void saysBesideTheFieldWhichLineIsNoHost() {
        FormValidation validation = MigrationGateConfiguration.hosts("dts.example.com\nhttp://x");

        assertThat(validation.kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(validation.getMessage()).contains("http://x");
        assertThat(MigrationGateConfiguration.hosts("dts.example.com").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(MigrationGateConfiguration.hosts(null).kind).isEqualTo(FormValidation.Kind.OK);
    }

    @Test
    void hasAName() {
        assertThat(configuration.getDisplayName()).isEqualTo("Migration Gate");
    }
}
