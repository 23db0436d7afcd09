package io.migrationgate.simulator;

import io.migrationgate.simulator.action.AccessKeys;
import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.backup.BackupActions;
import io.migrationgate.simulator.clock.SimulatedTime;
import io.migrationgate.simulator.dts.DtsActions;
import io.migrationgate.simulator.http.RpcServer;
import io.migrationgate.simulator.metric.MetricActions;
import io.migrationgate.simulator.rds.RdsActions;
import io.migrationgate.simulator.scenario.Scenario;
import io.migrationgate.simulator.server.ServerActions;
import io.migrationgate.simulator.sts.StsActions;
import io.migrationgate.simulator.traffic.TrafficActions;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A simulated Alibaba Cloud that answers signed OpenAPI calls on one loopback port, for every product alike.
 *
 * <p>Accepts the throw-away key {@code simulated} / {@code simulated-secret} and the keys of sessions in roles that it took. Closing it leaves no thread behind.
 */
public final class LoopbackCloud implements AutoCloseable {
    /** How long a client waits for a reply unless it says otherwise. */
    public static final Duration DEFAULT_READ_TIMEOUT = Duration.ofSeconds(10);

    private final RpcServer server;
    private final Set<String> products;

    private LoopbackCloud(RpcServer server, List<Action> actions) {
        this.server = server;
        this.products = Stream.concat(actions.stream().map(Action::product), Stream.of("oss"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Starts the cloud of a scenario for clients with the usual read time-out. */
    public static LoopbackCloud start(Scenario scenario, SimulatedTime time) {
        return start(scenario, time, InstantSource.system(), DEFAULT_READ_TIMEOUT);
    }

    /**
     * Starts the cloud of a scenario.
     *
     * @param time the virtual time of what the cloud holds
     * @param dates what {@code Date} headers say, before the scenario's skew; the freshness of signatures goes by the
     *     system clock, which signs them
     * @param readTimeout how long the client waits: a slower reply is not sent
     */
    public static LoopbackCloud start(
            Scenario scenario, SimulatedTime time, InstantSource dates, Duration readTimeout) {
        return start(scenario, time, dates, readTimeout, request -> {});
    }

    /**
     * Starts the cloud of a scenario for somebody who counts calls.
     *
     * @param heard is told every request, answered or refused, one after the other: product and action, for example
     *     {@code dts DescribeDtsJobs}, and of OSS the method
     */
    public static LoopbackCloud start(
            Scenario scenario, SimulatedTime time, InstantSource dates, Duration readTimeout, Consumer<String> heard) {
        AccessKeys keys = new AccessKeys(scenario.account());
        List<Action> actions = new ArrayList<>(DtsActions.of(scenario));
        actions.addAll(StsActions.of(scenario, keys));
        actions.addAll(ServerActions.of(scenario));
        actions.addAll(MetricActions.of(scenario));
        actions.addAll(BackupActions.of(scenario));
        actions.addAll(RdsActions.of(scenario));
        actions.addAll(TrafficActions.of(scenario));
        return new LoopbackCloud(RpcServer.start(scenario, time, actions, keys, dates, readTimeout, heard), actions);
    }

    /** Where it answers. */
    public URI uri() {
        return server.uri();
    }

    /** Whether it answers for a product, for example {@code dts}. */
    public boolean serves(String product) {
        return products.contains(product);
    }

    @Override
    public void close() {
        server.close();
    }
}
