package io.migrationgate.jenkins.step;

import hudson.FilePath;
import hudson.model.Run;
import io.migrationgate.RealSettings;
import io.migrationgate.World;
import io.migrationgate.access.Courier;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Proxy;
import io.migrationgate.plan.MigrationPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jenkins.MasterToSlaveFileCallable;

/**
 * Is a host whose time passes only when a test lets it: tasks are run one after the other on the test's thread, and the
 * clock of the simulated cloud is moved to the time of the next one.
 */
final class FakeRuntime implements GateRuntime {
    private record Task(long number, Instant at, Runnable body) {}

    private static final int ENDLESS = 5_000;

    final SimulatedCloud cloud;
    Allowed allowed = new Allowed(false, true, Set.of());
    FakeAgent agent = FakeAgent.ANSWERS;
    boolean terminating;
    /** What the node is called that the workspace is on. */
    String node = "linux-1";
    /** What each world was given to ask an agent with. */
    final List<Optional<Courier>> couriers = new ArrayList<>();
    /** Everything that went over the channel to the agent. */
    final StringBuilder sent = new StringBuilder();
    /** What happens while somebody waits for an agent that hangs. */
    Runnable whileHanging = () -> {};

    CredentialSource credentials = CredentialSource.none();
    Proxy proxy;
    private final List<Task> tasks = new ArrayList<>();
    private long scheduled;

    FakeRuntime(SimulatedCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public InstantSource clock() {
        return cloud.clock;
    }

    @Override
    public synchronized Runnable schedule(Instant notBefore, Runnable task) {
        Task added = new Task(++scheduled, notBefore, task);
        tasks.add(added);
        return () -> cancel(added);
    }

    @SuppressWarnings("ReferenceEquality") // of two tasks that look the same only this one is meant
    private synchronized void cancel(Task task) {
        tasks.remove(task);
    }

    @Override
    public void end(Runnable task) {
        schedule(cloud.clock.instant(), task);
    }

    @Override
    public Runnable alarm(Instant time, Runnable task) {
        return schedule(time, task);
    }

    /** Runs the next task at its time. */
    boolean step() {
        Task next;
        synchronized (this) {
            next = tasks.stream().min(Comparator.comparing(Task::at)).orElse(null);
            if (next == null) {
                return false;
            }
            cancel(next);
        }
        cloud.clock.advanceTo(next.at());
        next.body().run();
        return true;
    }

    /** Runs everything until nothing is left. */
    void run() {
        for (int count = 0; step(); count++) {
            if (count > ENDLESS) {
                throw new AssertionError("it never ends");
            }
        }
    }

    private void runUntil(Instant time) {
        while (tasks.stream().anyMatch(task -> !task.at().isAfter(time))) {
            step();
        }
        cloud.clock.advanceTo(time);
    }

    synchronized int queued() {
        return tasks.size();
    }

    /** Forgets what has not been run, as a process does that ends. */
    synchronized void forget() {
        tasks.clear();
    }

    @Override
    public boolean terminating() {
        return terminating;
    }

    @Override
    public Allowed allowed() {
        return allowed;
    }

    @Override
    public World world(MigrationPlan plan, Run<?, ?> build, Courier courier) {
        couriers.add(Optional.ofNullable(courier));
        return plan.simulated()
                ? cloud.world()
                : World.real(new RealSettings(credentials, proxy, allowed.defaultChain()), courier);
    }

    @Override
    public String node(FilePath workspace) {
        return node;
    }

    @Override
    public String address(Run<?, ?> build, String page) {
        return "https://jenkins.example/" + build.getUrl() + page + "/";
    }

    @Override
    public <T> Future<T> ask(FilePath workspace, MasterToSlaveFileCallable<T> question)
            throws IOException, InterruptedException {
        return switch (agent) {
            case ANSWERS -> {
                byte[] bytes = Streams.store(question);
                sent.append(new String(bytes, StandardCharsets.ISO_8859_1));
                yield CompletableFuture.completedFuture(Streams.copy(workspace.act(loaded(bytes))));
            }
            case AWAY -> throw new IOException("planted: channel closed");
            case HANGS -> new Hanging<>();
            case ANSWERS_NULL -> CompletableFuture.completedFuture(null);
            case FAILS -> CompletableFuture.failedFuture(new IOException("planted-by-the-agent"));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> MasterToSlaveFileCallable<T> loaded(byte[] bytes) {
        return (MasterToSlaveFileCallable<T>) Streams.load(bytes);
    }

    /** Lets the time pass that somebody waits for it. */
    private final class Hanging<T> extends CompletableFuture<T> {
        @Override
        public T get(long timeout, TimeUnit unit) throws TimeoutException {
            whileHanging.run();
            runUntil(cloud.clock.instant().plus(Duration.of(timeout, unit.toChronoUnit())));
            throw new TimeoutException();
        }
    }
}
