package io.migrationgate.jenkins.step;

import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * Waits until the delay of DTS has stayed below the limit for a whole window, and fails when it does not within the
 * time-out.
 *
 * <p>Durations are written as in a plan, and may be stricter than the plan's, never looser (free with {@code simulated:
 * true}).
 */
public final class DtsLagGateStep extends GateStep {
    static final String NAME = "dtsLagGate";
    private static final String BELOW = "below";
    private static final String FOR = "for";
    private static final String TIMEOUT = "timeout";
    private static final String POLL_INTERVAL = "pollInterval";

    private final Map<String, String> settings = new LinkedHashMap<>();
    private List<String> databases = List.of();

    @DataBoundConstructor
    public DtsLagGateStep() {}

    /** The limit that the delay must stay below, for example {@code 5s}. */
    public @Nullable String getBelow() {
        return settings.get(BELOW);
    }

    @DataBoundSetter
    public void setBelow(@Nullable String below) {
        set(BELOW, below);
    }

    /** How long the delay must stay below the limit, for example {@code 60s}. */
    public @Nullable String getFor() {
        return settings.get(FOR);
    }

    @DataBoundSetter
    public void setFor(@Nullable String sustained) {
        set(FOR, sustained);
    }

    /** How long to wait for that at most, for example {@code 30m}. */
    public @Nullable String getTimeout() {
        return settings.get(TIMEOUT);
    }

    @DataBoundSetter
    public void setTimeout(@Nullable String timeout) {
        set(TIMEOUT, timeout);
    }

    /** The time between two readings, for example {@code 2s}. */
    public @Nullable String getPollInterval() {
        return settings.get(POLL_INTERVAL);
    }

    @DataBoundSetter
    public void setPollInterval(@Nullable String pollInterval) {
        set(POLL_INTERVAL, pollInterval);
    }

    /** Names of the databases to judge; all of the plan when there is none. */
    public List<String> getDatabases() {
        return new ArrayList<>(databases);
    }

    /** Takes names; the form sends them as one text, a name per line, and no name has a line break. */
    @DataBoundSetter
    public void setDatabases(@Nullable List<String> databases) {
        this.databases = databases == null
                ? List.of()
                : databases.stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private void set(String name, @Nullable String text) {
        String given = Util.fixEmptyAndTrim(text);
        if (given == null) {
            settings.remove(name);
        } else {
            settings.put(name, given);
        }
    }

    @Override
    GateRequest request() {
        return GateRequest.lagGate(NAME, settings, databases);
    }

    /** Describes the step to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        public DescriptorImpl() {
            super(NAME);
        }

        @Override
        public String getDisplayName() {
            return Messages.DtsLagGateStep_displayName();
        }

        /** What the form shows of a list: a name per line. */
        public String lines(List<String> names) {
            return String.join("\n", names);
        }

        @POST
        public FormValidation doCheckBelow(@QueryParameter @Nullable String value) {
            return FieldCheck.duration(BELOW, Util.fixEmptyAndTrim(value));
        }

        @POST
        public FormValidation doCheckFor(@QueryParameter @Nullable String value) {
            return FieldCheck.duration(FOR, Util.fixEmptyAndTrim(value));
        }

        @POST
        public FormValidation doCheckTimeout(@QueryParameter @Nullable String value) {
            return FieldCheck.duration(TIMEOUT, Util.fixEmptyAndTrim(value));
        }

        @POST
        public FormValidation doCheckPollInterval(@QueryParameter @Nullable String value) {
            return FieldCheck.duration(POLL_INTERVAL, Util.fixEmptyAndTrim(value));
        }
    }
}
