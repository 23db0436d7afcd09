package io.migrationgate.watch;

import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.GroupHealth.State;
import io.migrationgate.evidence.GroupReadings;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.evidence.ServerGroupReader;
import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows the server group of {@link Routes} as one that is ready to be switched, by a clock that is given. */
public final class FakeGroups implements ServerGroupReader {
    private final InstantSource clock;

    public FakeGroups(InstantSource clock) {
        this.clock = clock;
    }

    public static ServerGroup group() {
        return new ServerGroup("sgp-1", true, List.of("alb-1"));
    }

    /** The old side has all the traffic, the new one waits. */
    public static GroupBackends backends() {
        return new GroupBackends(List.of(backend("i-old1", 100L), backend("i-1", 0L)));
    }

    public static GroupBackends.Backend backend(String server, Long weight) {
        return new GroupBackends.Backend(server, null, 80L, weight, true);
    }

    public static GroupHealth health() {
        return new GroupHealth(List.of(new GroupHealth.Listener(
                "lsn-1",
                true,
                true,
                State.HEALTHY,
                List.of(new GroupHealth.Checked("i-1", null, 80L, State.UNUSED, null)))));
    }

    @Override
    public Map<String, GroupReadings> read(Cloud cloud, List<String> ids, Instant deadline) {
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new GroupReadings(
                                live(new ServerGroupLookup(group())), live(backends()), live(health()))));
    }

    private <T> Reading<T> live(T value) {
        return new Evidence<>(Level.LIVE, "groups", clock.instant(), "digest of groups", value);
    }
}
