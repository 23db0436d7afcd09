package io.migrationgate.sequence;

import static io.migrationgate.sequence.PhaseId.CUT_OVER_SERVERS;
import static io.migrationgate.sequence.PhaseId.DNS;
import static io.migrationgate.sequence.PhaseId.DRAIN;
import static io.migrationgate.sequence.PhaseId.DRAIN_OLD;
import static io.migrationgate.sequence.PhaseId.FINAL_VERIFY;
import static io.migrationgate.sequence.PhaseId.FREEZE;
import static io.migrationgate.sequence.PhaseId.HOLD;
import static io.migrationgate.sequence.PhaseId.LAST_OBJECTS;
import static io.migrationgate.sequence.PhaseId.LOAD_BALANCER;
import static io.migrationgate.sequence.PhaseId.OBSERVE;
import static io.migrationgate.sequence.PhaseId.OPEN_TARGET;
import static io.migrationgate.sequence.PhaseId.PREFLIGHT;
import static io.migrationgate.sequence.PhaseId.PREPARE_REVERSE;
import static io.migrationgate.sequence.PhaseId.SMOKE_TEST;
import static io.migrationgate.sequence.PhaseId.START_REVERSE;
import static io.migrationgate.sequence.PhaseId.SUSPEND_FORWARD;
import static io.migrationgate.sequence.PhaseId.SWITCH_APPLICATION;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every pair of phases that must not be reversed, with the risk that a reversed pair creates: replicated, frozen, drained,
 * verified, servers and objects ready, database, application, load balancer, DNS last.
 */
public final class OrderRules {
    private static final List<OrderRule> ALL = Stream.of(
                    until(PREFLIGHT, "unproven", HOLD, OBSERVE),
                    until(HOLD, "unreleased", PREPARE_REVERSE, OBSERVE),
                    until(PREPARE_REVERSE, "precheck-in-freeze", FREEZE, SUSPEND_FORWARD),
                    until(PREPARE_REVERSE, "no-reverse-task", START_REVERSE, OBSERVE),
                    until(FREEZE, "moving-source", DRAIN, FINAL_VERIFY),
                    until(FREEZE, "old-server", CUT_OVER_SERVERS, CUT_OVER_SERVERS),
                    until(FREEZE, "late-objects", LAST_OBJECTS, LAST_OBJECTS),
                    until(FREEZE, "lost-writes", SUSPEND_FORWARD, START_REVERSE),
                    until(FREEZE, "both-open", OPEN_TARGET, OBSERVE),
                    until(DRAIN, "compared-early", FINAL_VERIFY, FINAL_VERIFY),
                    until(DRAIN, "spent-early", CUT_OVER_SERVERS, LAST_OBJECTS),
                    until(DRAIN, "undrained", SUSPEND_FORWARD, START_REVERSE),
                    until(DRAIN, "overtaken", OPEN_TARGET, OBSERVE),
                    until(FINAL_VERIFY, "spent-early", CUT_OVER_SERVERS, LAST_OBJECTS),
                    until(FINAL_VERIFY, "verified-late", SUSPEND_FORWARD, START_REVERSE),
                    until(FINAL_VERIFY, "unverified", OPEN_TARGET, OBSERVE),
                    until(CUT_OVER_SERVERS, "server-writes-objects", LAST_OBJECTS, LAST_OBJECTS),
                    until(CUT_OVER_SERVERS, "suspended-long", SUSPEND_FORWARD, START_REVERSE),
                    until(CUT_OVER_SERVERS, "no-server", OPEN_TARGET, OBSERVE),
                    until(LAST_OBJECTS, "suspended-long", SUSPEND_FORWARD, START_REVERSE),
                    until(LAST_OBJECTS, "missing-objects", OPEN_TARGET, OBSERVE),
                    until(SUSPEND_FORWARD, "two-writers", START_REVERSE, START_REVERSE),
                    until(SUSPEND_FORWARD, "forward-overwrites", OPEN_TARGET, OBSERVE),
                    until(START_REVERSE, "no-way-back", OPEN_TARGET, OBSERVE),
                    until(OPEN_TARGET, "target-refuses", SWITCH_APPLICATION, DNS),
                    until(OPEN_TARGET, "watched-early", DRAIN_OLD, OBSERVE),
                    until(SWITCH_APPLICATION, "wrong-side-tested", SMOKE_TEST, SMOKE_TEST),
                    until(SWITCH_APPLICATION, "traffic-early", LOAD_BALANCER, DNS),
                    until(SWITCH_APPLICATION, "watched-early", DRAIN_OLD, OBSERVE),
                    until(SMOKE_TEST, "untested", LOAD_BALANCER, DNS),
                    until(SMOKE_TEST, "watched-early", DRAIN_OLD, OBSERVE),
                    until(LOAD_BALANCER, "dns-last", DNS, DNS),
                    until(LOAD_BALANCER, "watched-early", DRAIN_OLD, OBSERVE),
                    until(DNS, "watched-early", DRAIN_OLD, OBSERVE),
                    until(DRAIN_OLD, "not-drained", OBSERVE, OBSERVE))
            .flatMap(List::stream)
            .toList();

    private OrderRules() {}

    private static List<OrderRule> until(PhaseId before, String risk, PhaseId first, PhaseId last) {
        return EnumSet.range(first, last).stream()
                .map(after -> new OrderRule(before, after, "cutover-order.risk." + risk))
                .toList();
    }

    public static List<OrderRule> all() {
        return ALL;
    }

    /** The rule that one phase comes before the other; empty when there is none. */
    public static Optional<OrderRule> between(PhaseId before, PhaseId after) {
        return ALL.stream()
                .filter(rule -> rule.before() == before && rule.after() == after)
                .findFirst();
    }
}
