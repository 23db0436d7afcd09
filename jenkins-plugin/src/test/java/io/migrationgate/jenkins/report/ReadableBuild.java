package io.migrationgate.jenkins.report;

import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Run;
import hudson.security.Permission;
import java.io.IOException;

/** Is a build that some may read and others may not. */
final class ReadableBuild extends Run<ReadableBuild.Owner, ReadableBuild> {
    private final boolean readable;

    ReadableBuild(boolean readable) throws IOException {
        super(new Owner());
        this.readable = readable;
    }

    @Override
    public void checkPermission(Permission permission) {
        if (permission != Item.READ || !readable) {
            throw new SecurityException("refused: " + permission.name);
        }
    }

    /** Is the job of the build. */
    static final class Owner extends Job<Owner, ReadableBuild> {
        Owner() {
            super(null, "orders");
        }
    }
}
