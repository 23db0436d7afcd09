package io.migrationgate.jenkins.step;

import hudson.model.Run;
import java.io.File;
import java.io.IOException;

/** Is the build under test, in a folder of its own. */
final class FakeRun extends Run<FakeJob, FakeRun> {
    private final File home;
    private int saved;
    Runnable onSave = () -> {};

    FakeRun(File home) throws IOException {
        super(new FakeJob());
        this.home = home;
    }

    @Override
    public File getRootDir() {
        return home;
    }

    @Override
    public String getUrl() {
        return "job/orders/7/";
    }

    @Override
    public void save() {
        saved++;
        onSave.run();
    }

    int saved() {
        return saved;
    }
}
