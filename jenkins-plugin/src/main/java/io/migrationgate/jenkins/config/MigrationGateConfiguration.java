package io.migrationgate.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * Holds what an administrator allows those who write pipelines; nothing is allowed until it is.
 *
 * <p>As code: {@code unclassified: migrationGate: …}.
 */
@Extension
@Symbol("migrationGate")
public final class MigrationGateConfiguration extends GlobalConfiguration {
    private boolean allowDefaultChain;
    private boolean allowSimulation;
    private String allowedEndpoints = "";

    public MigrationGateConfiguration() {
        load();
    }

    /** The one configuration of this Jenkins. */
    public static MigrationGateConfiguration get() {
        return ExtensionList.lookupSingleton(MigrationGateConfiguration.class);
    }

    /** Whether plans may name {@code credentials: default}, the identity of the controller itself. */
    public boolean isAllowDefaultChain() {
        return allowDefaultChain;
    }

    @DataBoundSetter
    public void setAllowDefaultChain(boolean allowDefaultChain) {
        this.allowDefaultChain = allowDefaultChain;
        save();
    }

    /** Whether plans with {@code simulated: true} may be judged; they send requests to ports of the controller. */
    public boolean isAllowSimulation() {
        return allowSimulation;
    }

    @DataBoundSetter
    public void setAllowSimulation(boolean allowSimulation) {
        this.allowSimulation = allowSimulation;
        save();
    }

    /** Hosts that plans may name as endpoints beside those of the built-in forms, one per line. */
    public String getAllowedEndpoints() {
        return allowedEndpoints;
    }

    @DataBoundSetter
    public void setAllowedEndpoints(String allowedEndpoints) {
        this.allowedEndpoints = allowedEndpoints;
        save();
    }

    /** The allowed hosts. */
    public Set<String> allowedHosts() {
        return Arrays.stream(allowedEndpoints.split("\\s+"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
