package io.migrationgate.simulator.http;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.clock.SimulatedTime;
import io.migrationgate.simulator.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Serves actions on an ephemeral loopback port until it is closed. */
public final class RpcServer implements AutoCloseable {
    private final LoopbackServer server;

    private RpcServer(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param keys whose calls are taken
     * @param dates what {@code Date} headers say, before the scenario's skew; the freshness of signatures goes by the
     *     system clock, which signs them
     * @param readTimeout how long the client waits: a slower reply is not sent
     * @param heard is told every request, as product and action, for example {@code dts DescribeDtsJobs}
     */
    public static RpcServer start(
            Scenario scenario,
            SimulatedTime time,
            List<Action> actions,
            AccessKeys keys,
            InstantSource dates,
            Duration readTimeout,
            Consumer<String> heard) {
        InstantSource cloudClock = skewed(InstantSource.system(), scenario);
        RpcHandler handler = new RpcHandler(scenario, time, actions, keys, cloudClock, readTimeout, heard);
        try {
            return new RpcServer(LoopbackServer.start(handler, skewed(dates, scenario)));
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port could be opened", e);
        }
    }

    /** Where it answers. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the loopback port could not be closed", e);
        }
    }

    private static InstantSource skewed(InstantSource clock, Scenario scenario) {
        return () -> clock.instant().plus(scenario.clockSkew());
    }
}
