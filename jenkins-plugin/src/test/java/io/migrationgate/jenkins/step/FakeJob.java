package io.migrationgate.jenkins.step;

import hudson.model.Job;

/** Is the job of the build under test. */
final class FakeJob extends Job<FakeJob, FakeRun> {
    FakeJob() {
        super(null, "orders");
    }
}
