package io.migrationgate.jenkins.config;

import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.Util;
import hudson.util.FormValidation;
import java.io.IOException;
import java.util.Set;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/**
 * Holds what an administrator allows those who write pipelines; nothing is allowed until it is.
 *
 * <p>As code: {@code unclassified: migrationGate: …}. A form is refused as a whole or saved once; a box without a tick is
 * submitted as false, so it can be taken back.
 */
@Extension
@Symbol("migrationGate")
public final class MigrationGateConfiguration extends GlobalConfiguration {
    private static final String HOSTS = "allowedEndpoints";

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

    @Override
    public String getDisplayName() {
        return Messages.MigrationGateConfiguration_displayName();
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

    /** Refuses what is no host name. */
    @DataBoundSetter
    public void setAllowedEndpoints(@Nullable String allowedEndpoints) {
        String lines = allowedEndpoints == null ? "" : allowedEndpoints.strip();
        AllowedHosts.check(lines);
        this.allowedEndpoints = lines;
        save();
    }

    /** The allowed hosts. */
    public Set<String> allowedHosts() {
        return AllowedHosts.of(allowedEndpoints);
    }

    @Override
    public boolean configure(StaplerRequest2 request, JSONObject form) throws FormException {
        try {
            AllowedHosts.check(form.optString(HOSTS));
        } catch (IllegalArgumentException noHost) {
            throw new FormException(String.valueOf(noHost.getMessage()), HOSTS);
        }
        try (BulkChange change = new BulkChange(this)) {
            request.bindJSON(this, form);
            change.commit();
        } catch (IOException unsaved) {
            throw new FormException(Messages.MigrationGateConfiguration_notSaved(), unsaved, HOSTS);
        }
        return true;
    }

    /** Says which line is no host name, while an administrator types. */
    @POST
    public FormValidation doCheckAllowedEndpoints(@QueryParameter @Nullable String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return hosts(Util.fixEmptyAndTrim(value));
    }

    static FormValidation hosts(@Nullable String lines) {
        try {
            AllowedHosts.check(lines == null ? "" : lines);
            return FormValidation.ok();
        } catch (IllegalArgumentException noHost) {
            return FormValidation.error(String.valueOf(noHost.getMessage()));
        }
    }
}
