package io.migrationgate.criteria.catalog;

import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupBackends.Backend;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.TrafficRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The backends that a plan declares for a route, old side and new, and what a server group holds of them. */
record DeclaredBackends(List<Declared> from, List<Declared> to) {
    private static final String SERVER = "server:";

    /**
     * One backend as declared.
     *
     * @param text as the plan writes it
     * @param id what the group knows it by; null for a server whose instance does not exist yet
     * @param planned whether it is a server of the plan, which runs only after its own cutover
     */
    record Declared(String text, @Nullable String id, long port, boolean planned) {
        Optional<Backend> in(GroupBackends group) {
            return id == null
                    ? Optional.empty()
                    : group.backends().stream().filter(one -> one.is(id, port)).findFirst();
        }
    }

    static DeclaredBackends of(MigrationPlan plan, TrafficRoute.LoadBalancer balancer, Tally tally) {
        DeclaredBackends declared =
                new DeclaredBackends(side(plan, balancer.from(), tally), side(plan, balancer.to(), tally));
        if (balancer.from().isEmpty()) {
            tally.wrong(Sentence.of("traffic.undeclared", "loadBalancer.from"));
        }
        if (balancer.to().isEmpty()) {
            tally.wrong(Sentence.of("traffic.undeclared", "loadBalancer.to"));
        }
        balancer.to().stream()
                .filter(balancer.from()::contains)
                .forEach(both -> tally.wrong(Sentence.of("traffic-state.same-sides", both)));
        return declared;
    }

    private static List<Declared> side(MigrationPlan plan, List<String> backends, Tally tally) {
        List<Declared> side = new ArrayList<>();
        for (String text : backends) {
            int colon = text.lastIndexOf(':');
            String name = text.substring(0, colon);
            long port = Long.parseLong(text.substring(colon + 1));
            if (name.startsWith(SERVER)) {
                Server server = server(plan, name.substring(SERVER.length()));
                if (server.instance() == null && server.launchTemplate() == null) {
                    tally.wrong(Sentence.of("traffic-state.no-instance", server.name()));
                }
                side.add(new Declared(text, server.instance(), port, true));
            } else {
                side.add(new Declared(text, name, port, false));
            }
        }
        return side;
    }

    private static Server server(MigrationPlan plan, String name) {
        return plan.servers().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the reader checks that the server exists"));
    }

    /** Traffic must go to every old backend and to nobody else; every new one must be there, without any. */
    void compare(GroupBackends group, Tally tally) {
        for (Backend backend : group.backends()) {
            readable(backend, tally);
        }
        from.forEach(one -> one.in(group)
                .ifPresentOrElse(
                        backend -> old(one, backend, tally),
                        () -> tally.wrong(Sentence.of("traffic-state.from-absent", one.text()))));
        to.forEach(one ->
                one.in(group).ifPresentOrElse(backend -> waiting(one, backend, tally), () -> absent(one, tally)));
        group.backends().stream()
                .filter(Backend::named)
                .filter(backend -> backend.weight() != null && backend.weight() > 0)
                .filter(backend -> !declares(backend))
                .forEach(backend -> tally.wrong(Sentence.of("traffic-state.stranger", backend.text())));
    }

    private boolean declares(Backend backend) {
        return Stream.concat(from.stream(), to.stream())
                .anyMatch(one -> one.id() != null && backend.is(one.id(), one.port()));
    }

    private static void readable(Backend backend, Tally tally) {
        if (!backend.named()) {
            tally.unclear(Sentence.of("traffic-state.backend-untold"));
        } else if (backend.weight() == null || backend.weight() < 0) {
            tally.unclear(Sentence.of("traffic-state.weight-untold", backend.text()));
        } else if (backend.settled() == null) {
            tally.unclear(Sentence.of("traffic-state.settled-untold", backend.text()));
        } else if (!backend.settled()) {
            tally.unclear(Sentence.of("traffic-state.changing", backend.text()));
        }
    }

    private static void old(Declared one, Backend backend, Tally tally) {
        Long weight = backend.weight();
        if (weight != null && weight > 0) {
            tally.right(Sentence.of("traffic-state.from", one.text(), weight));
        } else if (weight != null && weight == 0) {
            tally.wrong(Sentence.of("traffic-state.from-idle", one.text()));
        }
    }

    private static void waiting(Declared one, Backend backend, Tally tally) {
        if (backend.weight() != null && backend.weight() > 0) {
            tally.wrong(Sentence.of("traffic-state.to-early", one.text(), backend.weight()));
        }
    }

    private static void absent(Declared one, Tally tally) {
        if (one.id() != null) {
            tally.wrong(Sentence.of("traffic-state.to-absent", one.text()));
        } else {
            tally.right(Sentence.of("traffic-state.to-later", one.text()));
        }
    }
}
