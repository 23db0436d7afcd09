package hudson.model;

import hudson.security.ACL;

/** Stands in for the job a build belongs to; a test's fake overrides what it is asked for. */
public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends Actionable
        implements Item {
    private final String name;

    @SuppressWarnings("rawtypes")
    protected Job(ItemGroup parent, String name) {
        this.name = name;
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    @Override
    public final String getFullName() {
        return name;
    }

    @Override
    public ACL getACL() {
        throw new UnsupportedOperationException("Job.getACL");
    }
}
