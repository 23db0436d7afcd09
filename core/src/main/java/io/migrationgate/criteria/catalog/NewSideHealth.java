package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.catalog.DeclaredBackends.Declared;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupBackends.Backend;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.GroupHealth.Checked;
import io.migrationgate.evidence.GroupHealth.Listener;
import io.migrationgate.evidence.Sentence;

/**
 * Judges whether the new side of a load balancer is as healthy as it can be before it takes traffic.
 *
 * <p>With weight 0 most load balancers do not check a backend: that is as well as it can be yet. A backend that fails its
 * check is wrong, unless it is a server of the plan, which starts only with its own cutover.
 */
record NewSideHealth(DeclaredBackends declared, GroupBackends group, Tally tally) {
    void look(GroupHealth health) {
        health.listeners().stream()
                .filter(one -> one.running() == null)
                .forEach(one -> tally.unclear(Sentence.of("traffic-state.listener-untold", one.id())));
        if (health.listeners().isEmpty()) {
            tally.unclear(Sentence.of("traffic-state.no-listener"));
        } else if (health.listeners().stream().allMatch(one -> Boolean.FALSE.equals(one.running()))) {
            tally.wrong(Sentence.of("traffic-state.no-running-listener"));
        }
        health.listeners().stream()
                .filter(one -> Boolean.TRUE.equals(one.running()))
                .forEach(this::look);
    }

    private void look(Listener listener) {
        Boolean checked = listener.checked();
        if (checked == null || !checked) {
            tally.unclear(Sentence.of(
                    checked == null ? "traffic-state.checks-untold" : "traffic-state.checks-off", listener.id()));
            return;
        }
        listener.backends().stream()
                .filter(found -> group.backends().stream().noneMatch(found::isOf))
                .forEach(found -> tally.unclear(Sentence.of("traffic-state.check-of-stranger", listener.id())));
        for (Declared one : declared.to()) {
            one.in(group).ifPresent(backend -> state(one, backend, listener));
        }
    }

    private void state(Declared one, Backend backend, Listener listener) {
        Checked found = listener.of(backend);
        switch (found.state()) {
            case HEALTHY -> tally.right(Sentence.of("traffic-state.to-healthy", one.text(), listener.id()));
            case UNUSED -> tally.right(Sentence.of("traffic-state.to-waits", one.text(), listener.id()));
            case INITIAL -> unfinished(one, listener);
            case UNHEALTHY -> unhealthy(one, found, listener);
            case UNCHECKED -> tally.unclear(Sentence.of("traffic-state.checks-off", listener.id()));
            case UNKNOWN -> tally.unclear(Sentence.of("traffic-state.health-untold", one.text(), listener.id()));
        }
    }

    /** The first check soon ends; what it will come to is not known. */
    private void unfinished(Declared one, Listener listener) {
        if (one.planned()) {
            tally.right(Sentence.of("traffic-state.to-planned", one.text(), listener.id()));
        } else {
            tally.unclear(Sentence.of("traffic-state.first-check", listener.id(), one.text()));
        }
    }

    private void unhealthy(Declared one, Checked found, Listener listener) {
        Object reason = found.reason() == null ? Sentence.of("traffic-state.no-reason") : found.reason();
        if (one.planned()) {
            tally.right(Sentence.of("traffic-state.to-planned", one.text(), listener.id()));
        } else {
            tally.wrong(Sentence.of("traffic-state.to-unhealthy", one.text(), listener.id(), reason));
        }
    }
}
