package io.migrationgate.criteria.catalog;

import static io.migrationgate.watch.FakeGroups.backend;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.Criterion;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupBackends.Backend;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.GroupHealth.Checked;
import io.migrationgate.evidence.GroupHealth.Listener;
import io.migrationgate.evidence.GroupHealth.State;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.watch.FakeGroups;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Judges a route of a load balancer by its server group, the backends in it, and what its listeners say. */
class GroupRouteTest {
    private static final List<EvidenceKind<?>> KINDS =
            List.of(ServerGroupLookup.KIND, GroupBackends.KIND, GroupHealth.KIND);
    private static final Backend OLD = backend("i-old1", 100L);
    private static final Backend NEW = backend("i-1", 0L);

    private final Criterion inventory = new InventoryFound();
    private final Criterion ttl = new TrafficTtl();
    private final Criterion state = new TrafficState();

    private static RouteCase healthy() {
        return read(RouteCase.of(Routes.WEB_LB));
    }

    private static RouteCase of(TrafficRoute route) {
        return read(RouteCase.of(route));
    }

    private static RouteCase read(RouteCase subject) {
        return withServer(subject, Plans.SERVER)
                .with(ServerGroupLookup.KIND, new ServerGroupLookup(FakeGroups.group()))
                .with(GroupBackends.KIND, FakeGroups.backends())
                .with(GroupHealth.KIND, FakeGroups.health());
    }

    /** The same route in a plan with that server, and without an account to compare. */
    private static RouteCase withServer(RouteCase subject, Server server) {
        return subject.plan(Routes.in(
                ServerCase.withoutAccount(Plans.of(server)),
                subject.plan().traffic().toArray(TrafficRoute[]::new)));
    }

    private static RouteCase holding(Backend... backends) {
        return healthy().with(GroupBackends.KIND, new GroupBackends(List.of(backends)));
    }

    private static RouteCase hearing(Listener... listeners) {
        return healthy().with(GroupHealth.KIND, new GroupHealth(List.of(listeners)));
    }

    private static Listener listener(Boolean running, Boolean checked, State unlisted, State ofNew) {
        return new Listener(
                "lsn-1",
                running,
                checked,
                unlisted,
                ofNew == null ? List.of() : List.of(new Checked("i-1", null, 80L, ofNew, "CONNECT_TIMEOUT")));
    }

    @Test
    void aGroupThatIsReadyPassesAll() {
        assertThat(healthy().statusBy(inventory)).isEqualTo(Status.PASS);
        assertThat(healthy().statusBy(ttl)).isEqualTo(Status.PASS);
        assertThat(healthy().statusBy(state)).isEqualTo(Status.PASS);
        assertThat(healthy().seenBy(state)).contains("traffic-state.from", "traffic-state.to-waits");
    }

    @Test
    void evidenceThatIsMissingUnreadableOrOldIsInconclusive() {
        for (EvidenceKind<?> kind : KINDS) {
            assertThat(healthy().stale(kind).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(healthy().unread(kind).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
            assertThat(healthy().without(kind).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        }
        for (Criterion criterion : List.of(inventory, ttl)) {
            assertThat(healthy().unread(ServerGroupLookup.KIND).statusBy(criterion))
                    .isEqualTo(Status.INCONCLUSIVE);
            assertThat(healthy().stale(ServerGroupLookup.KIND).statusBy(criterion))
                    .isEqualTo(Status.INCONCLUSIVE);
            assertThat(healthy()
                            .without(GroupBackends.KIND)
                            .without(GroupHealth.KIND)
                            .statusBy(criterion))
                    .as("one missing right takes away no more than what it is for")
                    .isEqualTo(Status.PASS);
        }
    }

    @Test
    void aGroupThatIsNotThereFailsAll() {
        RouteCase absent = healthy().with(ServerGroupLookup.KIND, new ServerGroupLookup(null));
        for (Criterion criterion : List.of(inventory, ttl, state)) {
            assertThat(absent.statusBy(criterion)).isEqualTo(Status.FAIL);
            assertThat(absent.seenBy(criterion)).contains("traffic.no-group");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alb, rsp-1, traffic.group-of-clb",
        "nlb, rsp-1, traffic.group-of-clb",
        "clb, sgp-1, traffic.group-of-alb",
        "alb, alb-1, traffic.no-group-id",
        "nlb, nlb-1, traffic.no-group-id",
        "clb, lb-1, traffic.no-group-id",
        "alb,, traffic.undeclared"
    })
    void anIdOfAnotherProductIsOneSentenceWithoutAReading(String product, String group, String why) {
        RouteCase subject = withServer(
                RouteCase.of(Routes.balancer(product, group, List.of("i-old1:80"), List.of("server:web-1:80"))),
                Plans.SERVER);
        for (Criterion criterion : List.of(inventory, ttl, state)) {
            Finding finding = subject.judgedBy(criterion);
            assertThat(finding.status()).isEqualTo(Status.FAIL);
            assertThat(finding.level()).isEqualTo(Level.DECLARED);
            assertThat(finding.observed().toString()).contains(why);
        }
    }

    @Test
    void aGroupOfNoLoadBalancerFailsAndOneThatDoesNotSayIsOpen() {
        ServerGroup lonely = new ServerGroup("sgp-1", true, List.of());
        ServerGroup silent = new ServerGroup("sgp-1", true, null);

        assertThat(healthy()
                        .with(ServerGroupLookup.KIND, new ServerGroupLookup(lonely))
                        .statusBy(inventory))
                .isEqualTo(Status.FAIL);
        assertThat(healthy()
                        .with(ServerGroupLookup.KIND, new ServerGroupLookup(silent))
                        .statusBy(inventory))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({"true, PASS", "false, INCONCLUSIVE", ", INCONCLUSIVE"})
    void aGroupThatIsBeingChangedIsOpen(Boolean settled, Status expected) {
        ServerGroup group = new ServerGroup("sgp-1", settled, List.of("alb-1"));

        assertThat(healthy()
                        .with(ServerGroupLookup.KIND, new ServerGroupLookup(group))
                        .statusBy(state))
                .isEqualTo(expected);
    }

    @Test
    void theOldSideMustBeThereAndTakeTraffic() {
        assertThat(holding(NEW).seenBy(state)).contains("traffic-state.from-absent");
        assertThat(holding(backend("i-old1", 0L), NEW).seenBy(state)).contains("traffic-state.from-idle");
        assertThat(holding(new Backend("i-old1", null, 81L, 100L, true), NEW).statusBy(state))
                .as("another port is another backend")
                .isEqualTo(Status.FAIL);
    }

    @Test
    void theNewSideMustBeThereAndWait() {
        assertThat(holding(OLD).statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(holding(OLD).seenBy(state)).contains("traffic-state.to-absent");
        assertThat(holding(OLD, backend("i-1", 5L)).statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(holding(OLD, backend("i-1", 5L)).seenBy(state)).contains("traffic-state.to-early");
    }

    @Test
    void nobodyElseMayTakeTraffic() {
        assertThat(holding(OLD, NEW, backend("i-else", 1L)).seenBy(state)).contains("traffic-state.stranger");
        assertThat(holding(OLD, NEW, backend("i-else", 0L)).statusBy(state)).isEqualTo(Status.PASS);
    }

    @Test
    void aBackendThatCannotBeReadOrIsBeingChangedLeavesItOpen() {
        assertThat(holding(OLD, NEW, new Backend(null, null, 80L, 0L, true)).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(holding(OLD, backend("i-1", null)).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(holding(backend("i-old1", null), NEW).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(holding(OLD, new Backend("i-1", null, 80L, 0L, false)).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
        assertThat(holding(OLD, new Backend("i-1", null, 80L, 0L, null)).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aPlannedServerMayBeDownBeforeItsOwnCutoverButItsStateMustBeKnown(State found) {
        Status expected = switch (found) {
            case UNCHECKED, UNKNOWN -> Status.INCONCLUSIVE;
            default -> Status.PASS;
        };

        assertThat(hearing(listener(true, true, State.HEALTHY, found)).statusBy(state))
                .isEqualTo(expected);
    }

    @Test
    void aServerThatShouldBeUpMustNotFailItsCheck() {
        RouteCase fixed = of(Routes.balancer("alb", "sgp-1", List.of("i-old1:80"), List.of("i-1:80")));
        RouteCase ill = fixed.with(
                GroupHealth.KIND, new GroupHealth(List.of(listener(true, true, State.HEALTHY, State.UNHEALTHY))));

        assertThat(fixed.statusBy(state)).isEqualTo(Status.PASS);
        assertThat(ill.statusBy(state)).isEqualTo(Status.FAIL);
        assertThat(ill.seenBy(state)).contains("traffic-state.to-unhealthy", "CONNECT_TIMEOUT");
    }

    @Test
    void aServerThatShouldBeUpMustHaveEndedItsFirstCheck() {
        RouteCase fixed = of(Routes.balancer("alb", "sgp-1", List.of("i-old1:80"), List.of("i-1:80")));
        RouteCase early = fixed.with(
                GroupHealth.KIND, new GroupHealth(List.of(listener(true, true, State.HEALTHY, State.INITIAL))));

        assertThat(early.statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(early.seenBy(state)).contains("traffic-state.first-check");
    }

    @Test
    void whoIsNotListedIsHealthyOnlyWhereTheListIsOfTheUnwell() {
        assertThat(hearing(listener(true, true, State.HEALTHY, null)).seenBy(state))
                .contains("traffic-state.to-healthy");
        assertThat(hearing(listener(true, true, State.UNKNOWN, null)).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void anEntryOfNoKnownBackendHidesWhoIsUnwell() {
        Listener odd = new Listener(
                "lsn-1", true, true, State.HEALTHY, List.of(new Checked("i-1", null, null, State.UNUSED, null)));

        assertThat(hearing(odd).statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(hearing(odd).seenBy(state)).contains("traffic-state.check-of-stranger");
    }

    @Test
    void checksThatAreOffSayNothing() {
        RouteCase off = hearing(listener(true, false, State.HEALTHY, State.UNCHECKED));

        assertThat(off.statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(off.seenBy(state)).contains("traffic-state.checks-off");
        assertThat(hearing(listener(true, null, State.HEALTHY, State.UNUSED)).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void someListenerMustSendTrafficToTheGroup() {
        assertThat(hearing().statusBy(state)).isEqualTo(Status.INCONCLUSIVE);
        assertThat(hearing(listener(false, true, State.HEALTHY, State.UNUSED)).statusBy(state))
                .isEqualTo(Status.FAIL);
        assertThat(hearing(listener(null, true, State.HEALTHY, State.UNUSED)).statusBy(state))
                .isEqualTo(Status.INCONCLUSIVE);
        Listener stopped = listener(false, false, State.UNKNOWN, State.UNHEALTHY);
        assertThat(hearing(stopped, listener(true, true, State.HEALTHY, State.UNUSED))
                        .statusBy(state))
                .as("a stopped listener says nothing of what takes traffic")
                .isEqualTo(Status.PASS);
    }

    @Test
    void aServerOfALaunchTemplateIsNotThereYet() {
        Server made = new Server("web-1", "main", "s-1", "j-1", null, "lt-1", null, List.of());
        RouteCase without = holding(OLD)
                .with(GroupHealth.KIND, new GroupHealth(List.of(listener(true, true, State.HEALTHY, null))));
        RouteCase subject = withServer(without, made);

        assertThat(subject.statusBy(state)).isEqualTo(Status.PASS);
        assertThat(subject.seenBy(state)).contains("traffic-state.to-later");
        Server nothing = new Server("web-1", "main", "s-1", "j-1", null, null, null, List.of());
        assertThat(withServer(without, nothing).statusBy(state)).isEqualTo(Status.FAIL);
    }

    @Test
    void sidesMustBeDeclaredAndDiffer() {
        assertThat(of(Routes.balancer("alb", "sgp-1", List.of(), List.of())).seenBy(state))
                .contains("loadBalancer.from", "loadBalancer.to");
        assertThat(of(Routes.balancer("alb", "sgp-1", List.of("i-old1:80"), List.of("i-old1:80")))
                        .seenBy(state))
                .contains("traffic-state.same-sides");
    }

    @Test
    void aBackendMayBeDeclaredByItsAddress() {
        RouteCase byAddress = of(Routes.balancer("nlb", "sgp-1", List.of("10.0.0.1:80"), List.of("10.0.0.2:80")))
                .with(
                        GroupBackends.KIND,
                        new GroupBackends(List.of(
                                new Backend("10.0.0.1", "10.0.0.1", 80L, 100L, true),
                                new Backend(null, "10.0.0.2", 80L, 0L, true))))
                .with(
                        GroupHealth.KIND,
                        new GroupHealth(List.of(new Listener(
                                "lsn-1",
                                true,
                                true,
                                State.UNKNOWN,
                                List.of(new Checked(null, "10.0.0.2", 80L, State.HEALTHY, null))))));

        assertThat(byAddress.statusBy(state)).isEqualTo(Status.PASS);
    }
}
