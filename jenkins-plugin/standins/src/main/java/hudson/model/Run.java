package hudson.model;

import hudson.security.ACL;
import hudson.security.AccessControlled;
import java.io.File;
import java.io.IOException;

/** Stands in for a build; a test's fake overrides what it is asked for. */
public abstract class Run<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements AccessControlled, Saveable {
    private final JobT job;

    protected Run(JobT job) throws IOException {
        this.job = job;
    }

    public JobT getParent() {
        return job;
    }

    public int getNumber() {
        throw new UnsupportedOperationException("Run.getNumber");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("Run.getUrl");
    }

    public String getId() {
        throw new UnsupportedOperationException("Run.getId");
    }

    public String getExternalizableId() {
        throw new UnsupportedOperationException("Run.getExternalizableId");
    }

    public File getRootDir() {
        throw new UnsupportedOperationException("Run.getRootDir");
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException("Run.getDisplayName");
    }

    public String getFullDisplayName() {
        throw new UnsupportedOperationException("Run.getFullDisplayName");
    }

    public Result getResult() {
        throw new UnsupportedOperationException("Run.getResult");
    }

    public boolean isBuilding() {
        throw new UnsupportedOperationException("Run.isBuilding");
    }

    @Override
    public ACL getACL() {
        throw new UnsupportedOperationException("Run.getACL");
    }

    @Override
    public void save() throws IOException {}
}
