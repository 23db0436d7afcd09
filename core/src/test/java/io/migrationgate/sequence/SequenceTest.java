package io.migrationgate.sequence;

import static io.migrationgate.sequence.PhaseId.CUT_OVER_SERVERS;
import static io.migrationgate.sequence.PhaseId.DNS;
import static io.migrationgate.sequence.PhaseId.DRAIN;
import static io.migrationgate.sequence.PhaseId.FREEZE;
import static io.migrationgate.sequence.PhaseId.HOLD;
import static io.migrationgate.sequence.PhaseId.LAST_OBJECTS;
import static io.migrationgate.sequence.PhaseId.LOAD_BALANCER;
import static io.migrationgate.sequence.PhaseId.OBSERVE;
import static io.migrationgate.sequence.PhaseId.OPEN_TARGET;
import static io.migrationgate.sequence.PhaseId.PREFLIGHT;
import static io.migrationgate.sequence.PhaseId.PREPARE_REVERSE;
import static io.migrationgate.sequence.PhaseId.START_REVERSE;
import static io.migrationgate.sequence.PhaseId.SUSPEND_FORWARD;
import static io.migrationgate.sequence.PhaseId.SWITCH_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.plan.WayBack;
import io.migrationgate.sequence.ActionSpec.Call;
import io.migrationgate.sequence.ActionSpec.Command;
import io.migrationgate.sequence.ActionSpec.Statements;
import io.migrationgate.sequence.ActionSpec.Unassigned;
import io.migrationgate.sequence.NamedCommands.Arguments;
import io.migrationgate.sequence.PhaseWayBack.Reach;
import io.migrationgate.watch.Plans;
import io.migrationgate.watch.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceTest {
    /** Of everything one, with a cutover that says nothing. */
    private static final MigrationPlan ALL = with(
            Routes.in(Plans.withObjects(Plans.of(Plans.SERVER), Plans.STORE), Routes.WWW, Routes.WEB_LB),
            Map.of(),
            List.of(),
            Map.of());

    private static final Map<String, String> COMMANDS = Map.of("switch-application", "app-switch");

    /** Every mixture of assets has the phases that those need, and no other. */
    @Test
    void phasesAreExactlyThoseOfTheAssetsThatExist() {
        for (int mixture = 1; mixture < 32; mixture++) {
            MigrationPlan plan = mixture(mixture);
            boolean databases = !plan.databases().isEmpty();
            Set<PhaseId> needed = EnumSet.of(PREFLIGHT, HOLD);
            if (databases) {
                needed.addAll(EnumSet.range(PREPARE_REVERSE, PhaseId.FINAL_VERIFY));
                needed.addAll(EnumSet.range(SUSPEND_FORWARD, PhaseId.SMOKE_TEST));
            }
            if (!plan.servers().isEmpty()) {
                needed.add(CUT_OVER_SERVERS);
            }
            if (!plan.objects().isEmpty()) {
                needed.add(LAST_OBJECTS);
            }
            if (plan.traffic().contains(Routes.WEB_LB)) {
                needed.add(LOAD_BALANCER);
            }
            if (plan.traffic().contains(Routes.WWW)) {
                needed.add(DNS);
            }
            if (databases || plan.traffic().contains(Routes.WEB_LB)) {
                needed.add(PhaseId.DRAIN_OLD);
            }
            if (databases || !plan.traffic().isEmpty()) {
                needed.add(OBSERVE);
            }
            assertThat(Sequence.of(plan, NamedCommands.NONE).phases().map(Phase::id))
                    .as("mixture %s", Integer.toBinaryString(mixture))
                    .containsExactlyElementsOf(needed);
        }
    }

    @Test
    void tasksAreSuspendedAndNeverStopped() {
        assertThat(actions(ALL))
                .filteredOn(Call.class::isInstance)
                .extracting(action -> ((Call) action).action())
                .doesNotContain("StopDtsJob", "ResetDtsJob")
                .contains("SuspendDtsJob");
        assertThat(call(ALL, SUSPEND_FORWARD).parameters())
                .containsExactly(
                        Map.entry("RegionId", "cn-hangzhou"),
                        Map.entry("DtsJobId", "joborders"),
                        Map.entry("DtsInstanceId", "dtsorders"),
                        Map.entry("SynchronizationDirection", "Forward"));
    }

    @Test
    void serversBringTheirLastChangesAlong() {
        assertThat(call(ALL, CUT_OVER_SERVERS))
                .isEqualTo(new Call(
                        "web-1",
                        "smc",
                        "CutOverReplicationJob",
                        "main",
                        "cn-hangzhou",
                        Map.of("JobId", "j-1", "SyncData", "true")));
    }

    @Test
    void aRecordKeepsItsLineAndTtl() {
        assertThat(call(ALL, DNS).parameters())
                .containsExactly(
                        Map.entry("RecordId", "${record-id of www}"),
                        Map.entry("RR", "www"),
                        Map.entry("Type", "A"),
                        Map.entry("Value", "47.96.0.10"),
                        Map.entry("TTL", "${ttl of www}"),
                        Map.entry("Line", "default"));
        assertThat(phase(ALL, DNS).wayBack().actions())
                .extracting(action -> ((Call) action).parameters().get("Value"))
                .containsExactly("203.0.113.10");
    }

    @Test
    void aServerGroupGivesTheNewBackendsWeightFirstAndGoesBackToWhatItWas() {
        Map<String, String> there = call(ALL, LOAD_BALANCER).parameters();
        assertThat(there)
                .containsEntry("ServerGroupId", "sgp-1")
                .containsEntry("Servers.1.ServerId", "i-1")
                .containsEntry("Servers.1.Weight", "100")
                .containsEntry("Servers.2.ServerId", "i-old1")
                .containsEntry("Servers.2.Weight", "0");

        Call back = (Call) phase(ALL, LOAD_BALANCER).wayBack().actions().get(0);
        assertThat(back.parameters().get("Servers.1.Weight")).isEqualTo("${weight of i-old1:80 of web-lb}");
        assertThat(Placeholder.in(back.parameters().get("Servers.1.Weight"))).hasSize(1);
    }

    @Test
    void moreBackendsThanACallTakesMakeSeveralCalls() {
        List<String> many = Stream.iterate(1, i -> i + 1)
                .limit(30)
                .map(i -> "i-" + i + ":80")
                .toList();
        MigrationPlan plan =
                Routes.in(Plans.simulated(), Routes.balancer("clb", "rsp-1", many, List.of("i-new1:80", "i-new2:80")));

        List<ActionSpec> calls = phase(plan, LOAD_BALANCER).actions();
        assertThat(calls)
                .hasSize(2)
                .extracting(call -> ((Call) call).action())
                .containsOnly("SetVServerGroupAttribute");
        assertThat(((Call) calls.get(0)).parameters().get("BackendServers"))
                .startsWith("[{\"ServerId\":\"i-new1\",\"Port\":80,\"Weight\":100},");
    }

    @Test
    void whatNobodyIsToldToDoIsNamed() {
        assertThat(actions(ALL))
                .filteredOn(Unassigned.class::isInstance)
                .extracting(action -> ((Unassigned) action).work())
                .contains(ActionSpec.Work.SWITCH_APPLICATION, ActionSpec.Work.SMOKE_TEST, ActionSpec.Work.LAST_OBJECTS);
        MigrationPlan elsewhere = Routes.in(Plans.simulated(), Routes.ELSEWHERE);
        assertThat(phase(elsewhere, DNS).actions())
                .containsExactly(new Unassigned("www-elsewhere", ActionSpec.Work.DNS_RECORD));
        assertThat(phase(with(elsewhere, Map.of("dns", "names"), List.of(), Map.of()), DNS)
                        .actions())
                .containsExactly(new Command("dns", "names", false, false, null));
    }

    @Test
    void aCommandRunsWhatThisRunWasToldAndIsTakenBackByItsUndo() {
        MigrationPlan plan = with(ALL, COMMANDS, List.of(), Map.of());
        NamedCommands told = new NamedCommands(
                Map.of("app-switch", new Arguments(List.of("./switch", "--to", "rds"), List.of("./switch", "--back"))));
        Phase phase =
                Sequence.of(plan, told).waves().get(0).phase(SWITCH_APPLICATION).orElseThrow();

        assertThat(phase.actions())
                .containsExactly(new Command(
                        "switch-application", "app-switch", false, true, List.of("./switch", "--to", "rds")));
        assertThat(phase.wayBack().actions())
                .containsExactly(
                        new Command("switch-application", "app-switch", true, true, List.of("./switch", "--back")));
    }

    @Test
    void beforeATargetOpensTheWayBackUndoesEverythingInReverse() {
        Wave wave = Sequence.of(ALL, NamedCommands.NONE).waves().get(0);

        assertThat(wave.wayBack(START_REVERSE))
                .extracting(Phase::id)
                .containsExactly(START_REVERSE, SUSPEND_FORWARD, CUT_OVER_SERVERS, FREEZE, PREPARE_REVERSE);
        assertThat(wave.wayBack(DRAIN)).extracting(Phase::id).containsExactly(FREEZE, PREPARE_REVERSE);
        assertThat(wave.wayBack(HOLD)).isEmpty();
        assertThat(phase(ALL, DRAIN).wayBack().reach()).isEqualTo(Reach.AS_EARLIER);
        assertThat(phase(ALL, DRAIN).wayBack().as()).isEqualTo(FREEZE);
    }

    @Test
    void afterATargetOpenedTheForwardTaskStaysSuspended() {
        MigrationPlan plan = with(ALL, COMMANDS, List.of(), Map.of());
        Wave wave = Sequence.of(plan, NamedCommands.NONE).waves().get(0);

        assertThat(wave.wayBack(OBSERVE))
                .extracting(Phase::id)
                .startsWith(
                        DNS, LOAD_BALANCER, SWITCH_APPLICATION, OPEN_TARGET, START_REVERSE, CUT_OVER_SERVERS, FREEZE)
                .doesNotContain(SUSPEND_FORWARD);
    }

    @Test
    void theSourceIsClosedBeforeItsHeartbeatWritesLast() {
        assertThat(phase(ALL, FREEZE).actions())
                .filteredOn(action -> action.subject().equals("orders"))
                .extracting(action -> ((Statements) action).set())
                .containsExactly(StatementSet.CLOSE_SOURCE, StatementSet.WRITE_LAST_HEARTBEAT);
    }

    @Test
    void noPhaseAfterThePointOfNoReturnStandsBeforeIt() {
        assertThat(Sequence.of(ALL, NamedCommands.NONE).phases())
                .allSatisfy(phase -> assertThat(phase.stretch() == Stretch.BEFORE_PNR1)
                        .isEqualTo(phase.id().compareTo(OPEN_TARGET) < 0));
    }

    @Test
    void everyEntryCriterionIsOneOfTheCatalogue() {
        assertThat(Sequence.of(ALL, NamedCommands.NONE).phases())
                .allSatisfy(phase -> assertThat(phase.entry())
                        .isNotEmpty()
                        .allMatch(one -> CriterionId.find(one.value()).isPresent() && !one.isDeclared()));
    }

    @Test
    void aListedPhaseAddsToWhatIsGeneratedAndNeverTakesAway() {
        Phase generated = phase(ALL, FREEZE);
        Phase listed = phase(
                with(
                        ALL,
                        Map.of(),
                        List.of(new Cutover.Phase(
                                "freeze",
                                List.of("hold"),
                                "DBA on call",
                                Duration.ofSeconds(30),
                                List.of("smc-state", "dts-lag"),
                                List.of(),
                                1)),
                        Map.of()),
                FREEZE);

        assertThat(listed.owner()).isEqualTo("DBA on call");
        assertThat(listed.budget()).isEqualTo(Stated.declared(Duration.ofSeconds(30)));
        assertThat(listed.entry().stream().map(Stated::value).collect(Collectors.toSet()))
                .containsAll(generated.entry().stream().map(Stated::value).toList())
                .contains("smc-state");
        assertThat(listed.entry())
                .filteredOn(one -> one.value().equals("dts-lag"))
                .allMatch(Stated::isDeclared);
        assertThat(listed.actions()).isEqualTo(generated.actions());
    }

    @Test
    void whatAPlanSaysOfAWayBackGoesOverWhatTheEngineKnows() {
        Map<String, WayBack> said =
                Map.of("freeze", new WayBack(Duration.ofMinutes(2), "a minute", Duration.ofMinutes(30), "DBA"));
        PhaseWayBack back = phase(with(ALL, Map.of(), List.of(), said), DRAIN).wayBack();

        assertThat(back.time()).isEqualTo(Stated.declared(Duration.ofMinutes(2)));
        assertThat(back.loss()).isEqualTo(Stated.declared("a minute"));
        assertThat(phase(ALL, DRAIN).wayBack().time()).isNull();
        assertThat(phase(ALL, DRAIN).wayBack().loss().isDeclared()).isFalse();
        assertThat(phase(ALL, OPEN_TARGET).wayBack().loss()).isNull();
    }

    @Test
    void assetsMoveInTheWaveOfThePhasesThatNameThem() {
        MigrationPlan plan = with(ALL, Map.of(), List.of(named("freeze", 2, "ledger")), Map.of());
        Sequence sequence = Sequence.of(plan, NamedCommands.NONE);

        assertThat(sequence.misfits()).isEmpty();
        assertThat(sequence.waves()).extracting(Wave::number).containsExactly(1, 2);
        assertThat(sequence.waves().get(1).assets()).containsExactly("ledger");
        assertThat(sequence.waves().get(0).assets()).doesNotContain("ledger");
        assertThat(sequence.waves().get(1).phase(FREEZE).orElseThrow().name()).isEqualTo("freeze (wave 2)");
    }

    @Test
    void listsThatDoNotFitTheAssetsAreNamed() {
        assertThat(misfits(named("freeze", 1, "orders"))).containsExactly("cutover-order.left-out");
        assertThat(misfits(named("dns", 1, "www", "orders"))).containsExactly("cutover-order.not-its-asset");
        assertThat(misfits(named("dns", 3))).containsExactly("cutover-order.empty-wave");
        assertThat(misfits(named("cut-over-servers", 2, "web-1"))).containsExactly("cutover-order.route-early");
        assertThat(misfits(named("freeze", 2, "ledger"), named("drain", 3, "ledger")))
                .contains("cutover-order.two-waves");
        MigrationPlan databases = with(Plans.simulated(), Map.of(), List.of(named("dns", 1)), Map.of());
        assertThat(Sequence.of(databases, NamedCommands.NONE).misfits())
                .extracting(Misfit::key)
                .containsExactly("cutover-order.nothing-to-do");
    }

    @Test
    void theDigestIsOfWhatARehearsalRuns() {
        String digest = Sequence.of(ALL, NamedCommands.NONE).digest();
        MigrationPlan owned = with(
                ALL,
                Map.of(),
                List.of(new Cutover.Phase(
                        "freeze", List.of(), "DBA", Duration.ofSeconds(1), List.of("smc-state"), List.of(), 1)),
                Map.of("freeze", new WayBack(Duration.ofMinutes(1), null, null, null)));

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(Sequence.of(owned, NamedCommands.NONE).digest()).isEqualTo(digest);
        assertThat(Sequence.of(Routes.in(ALL, Routes.WWW), NamedCommands.NONE).digest())
                .isNotEqualTo(digest);
        MigrationPlan commanded = with(ALL, COMMANDS, List.of(), Map.of());
        String named = Sequence.of(commanded, NamedCommands.NONE).digest();
        NamedCommands told = new NamedCommands(Map.of("app-switch", new Arguments(List.of("./switch"), null)));
        assertThat(named).isNotEqualTo(digest);
        assertThat(Sequence.of(commanded, told).digest()).isEqualTo(named);
    }

    private static List<String> misfits(Cutover.Phase... phases) {
        return Sequence.of(with(ALL, Map.of(), List.of(phases), Map.of()), NamedCommands.NONE).misfits().stream()
                .map(Misfit::key)
                .toList();
    }

    private static Cutover.Phase named(String id, int wave, String... assets) {
        return new Cutover.Phase(id, List.of(), null, null, List.of(), List.of(assets), wave);
    }

    private static MigrationPlan with(
            MigrationPlan plan,
            Map<String, String> commands,
            List<Cutover.Phase> phases,
            Map<String, WayBack> rollback) {
        return Plans.withCutover(plan, new Cutover(null, null, commands, phases), rollback);
    }

    private static MigrationPlan mixture(int bits) {
        List<Database> databases = (bits & 1) == 0 ? List.of() : ALL.databases();
        List<Server> servers = (bits & 2) == 0 ? List.of() : ALL.servers();
        List<ObjectStore> objects = (bits & 4) == 0 ? List.of() : ALL.objects();
        List<TrafficRoute> traffic = new ArrayList<>();
        if ((bits & 8) != 0) {
            traffic.add(Routes.WWW);
        }
        if ((bits & 16) != 0) {
            traffic.add(Routes.WEB_LB);
        }
        return new MigrationPlan(
                "mixture",
                ALL.timezone(),
                ALL.environment(),
                true,
                ALL.clouds(),
                databases,
                servers,
                objects,
                traffic,
                Map.of(),
                List.of(),
                null,
                Map.of(),
                null);
    }

    private static Phase phase(MigrationPlan plan, PhaseId id) {
        return Sequence.of(bare(plan), NamedCommands.NONE)
                .waves()
                .get(0)
                .phase(id)
                .orElseThrow();
    }

    /** Plans of tests have a whole cutover; what is asked for here is one that says nothing, unless the test does. */
    private static MigrationPlan bare(MigrationPlan plan) {
        boolean whole = plan.cutover() != null && plan.cutover().window() != null;
        return whole ? with(plan, Map.of(), List.of(), Map.of()) : plan;
    }

    private static Call call(MigrationPlan plan, PhaseId id) {
        return (Call) phase(plan, id).actions().stream()
                .filter(Call.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<ActionSpec> actions(MigrationPlan plan) {
        return Sequence.of(bare(plan), NamedCommands.NONE)
                .phases()
                .flatMap(phase -> Stream.concat(phase.actions().stream(), phase.wayBack().actions().stream()))
                .toList();
    }
}
