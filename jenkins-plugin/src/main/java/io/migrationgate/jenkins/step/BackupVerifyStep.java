package io.migrationgate.jenkins.step;

import hudson.Extension;
import org.kohsuke.stapler.DataBoundConstructor;

/** Judges the backups of both sides of a migration, and fails unless each is fresh and proven by a restore. */
public final class BackupVerifyStep extends GateStep {
    static final String NAME = "backupVerify";

    @DataBoundConstructor
    public BackupVerifyStep() {}

    @Override
    GateRequest request() {
        return new GateRequest(NAME, GateRequest.Verb.BACKUP_VERIFY);
    }

    /** Describes the step to Jenkins. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        public DescriptorImpl() {
            super(NAME);
        }

        @Override
        public String getDisplayName() {
            return Messages.BackupVerifyStep_displayName();
        }
    }
}
