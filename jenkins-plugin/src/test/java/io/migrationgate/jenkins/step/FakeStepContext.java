package io.migrationgate.jenkins.step;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Records what a step does to its pipeline; finds its build again when it is read back from a stream. */
final class FakeStepContext extends StepContext {
    private static final long serialVersionUID = 1;
    private static final Map<Integer, FakeBuild> BUILDS = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int build = NEXT.incrementAndGet();

    FakeStepContext(FakeBuild build) {
        BUILDS.put(this.build, build);
    }

    private FakeBuild build() {
        FakeBuild found = BUILDS.get(build);
        if (found == null) {
            throw new IllegalStateException("no build " + build);
        }
        return found;
    }

    @Override
    public <T> T get(Class<T> key) throws IOException {
        return key.cast(build().get(key));
    }

    @Override
    public void onSuccess(Object result) {
        build().complete(result);
    }

    @Override
    public void onFailure(Throwable failure) {
        build().complete(failure);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public ListenableFuture<Void> saveState() {
        build().save();
        return Futures.immediateVoidFuture();
    }
}
