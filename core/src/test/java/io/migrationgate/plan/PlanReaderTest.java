package io.migrationgate.plan;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
    private static final String LEAST = """
            migration: m
            clouds: { main: { region: cn-hangzhou } }
            databases: [ { name: orders, engine: mysql, dts: { instance: dts1, job: job1, type: sync } } ]
            """;

    @Test
    void whatIsLeftOutHasItsDefault() {
        MigrationPlan plan = read(LEAST);

        assertThat(plan.timezone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(plan.environment()).isEqualTo(MigrationPlan.Environment.PRODUCTION);
        assertThat(plan.simulated()).isFalse();
        assertThat(plan.clouds())
                .containsExactly(
                        Map.entry("main", new Cloud("main", null, "cn-hangzhou", "default", null, null, Map.of())));
        assertThat(plan.databases())
                .containsExactly(new Database(
                        "orders",
                        "main",
                        Database.Engine.MYSQL,
                        new DtsReference(
                                "dts1",
                                "job1",
                                DtsReference.Type.SYNC,
                                DtsReference.Direction.FORWARD,
                                new DtsReference.Reverse.Undeclared()),
                        null,
                        null,
                        Database.Accounts.NONE,
                        null,
                        List.of(),
                        null));
        assertThat(plan.cutover()).isNull();
        assertThat(plan.state()).isNull();
    }

    @Test
    void everyAssetOfTheFullPlanIsThere() throws IOException {
        assertThat(full().assets())
                .extracting(Asset::name, Asset::cloud, Asset::kind)
                .containsExactly(
                        tuple("orders", "main", AssetKind.DATABASE),
                        tuple("session-cache", "main", AssetKind.DATABASE),
                        tuple("web-1", "main", AssetKind.SERVER),
                        tuple("web-2", "main", AssetKind.SERVER),
                        tuple("images", "main", AssetKind.OBJECT_STORE),
                        tuple("www", "main", AssetKind.TRAFFIC),
                        tuple("web-lb", "main", AssetKind.TRAFFIC));
    }

    @Test
    void aDatabaseIsReadWithAllItsParts() throws IOException {
        Database orders = full().databases().get(0);

        assertThat(orders.source())
                .isEqualTo(new DatabaseEndpoint(
                        "10.0.0.5",
                        3306,
                        "orders",
                        DatabaseEndpoint.Tls.VERIFY_FULL,
                        "orders-source",
                        new ActingIdentity("orders-source-admin"),
                        null,
                        null));
        assertThat(orders.accounts())
                .isEqualTo(new Database.Accounts(
                        "dts_repl", List.of("orders_app"), List.of("orders-probe"), "orders-heartbeat", "dts_reverse"));
        assertThat(orders.heartbeat()).isEqualTo("migration_gate.heartbeat");
        assertThat(orders.verify())
                .isEqualTo(new Database.Comparison(List.of("orders.*"), List.of("orders.tmp_*"), Duration.ofHours(24)));
        assertThat(orders.backups())
                .element(1)
                .extracting("restored.copy.takenAt")
                .isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
    }

    @Test
    void theWayBackOfATaskIsAWordOrAPreparedTask() throws IOException {
        MigrationPlan simulated = Corpus.read(Path.of("src/test/resources/plans/good/simulated.yaml"));

        assertThat(full().databases())
                .extracting(database -> database.dts().reverse())
                .containsExactly(new DtsReference.Reverse.Auto(), new DtsReference.Reverse.None());
        assertThat(simulated.databases().get(0).dts().reverse())
                .isEqualTo(new DtsReference.Reverse.Prepared("dts2", "job2"));
    }

    @Test
    void settingsAreTypedByTheVocabulary() throws IOException {
        Settings lag = full().settingsOf("dts-lag");

        assertThat(lag.duration("below")).contains(Duration.ofSeconds(5));
        assertThat(lag.share("coverage")).contains(0.95);
        assertThat(lag.count("maxGap")).contains(3);
        assertThat(full().settingsOf("data-verified")).isEqualTo(Settings.NONE);
    }

    @Test
    void aWaiverCarriesALooserSetting() throws IOException {
        Waiver waiver = full().waiver("dts-lag", "session-cache").orElseThrow();

        assertThat(waiver.setting().duration("for")).contains(Duration.ofSeconds(30));
        assertThat(waiver.until()).isEqualTo(Instant.parse("2026-12-05T16:00:00Z"));
    }

    @Test
    void cutoverRollbackAndStateAreRead() throws IOException {
        MigrationPlan plan = full();
        Cutover cutover = requireNonNull(plan.cutover());

        assertThat(cutover.commands())
                .containsExactly(Map.entry("switch-application", "app-switch"), Map.entry("smoke-test", "app-smoke"));
        assertThat(cutover.phases())
                .containsExactly(new Cutover.Phase(
                        "freeze",
                        List.of("prepare-reverse"),
                        "DBA on call",
                        Duration.ofMinutes(10),
                        List.of("dts-lag", "target-closed"),
                        List.of("orders"),
                        1));
        assertThat(plan.rollback())
                .containsExactly(Map.entry(
                        "open-target",
                        new WayBack(
                                Duration.ofMinutes(10),
                                "none while the reverse task runs",
                                Duration.ofHours(24),
                                "DBA on call")));
        assertThat(plan.state())
                .isEqualTo(new StateStore(
                        StateStore.Kind.DIRECTORY, "/var/lib/migration-gate", null, null, "gate-signing"));
    }

    @Test
    void aHostThatTheFaceAllowsIsAnEndpoint() {
        String plan = LEAST.replace(
                "cn-hangzhou }", "cn-hangzhou, endpoints: { dts: \"https://dts.internal.example.com\" } }");

        assertThat(requireNonNull(read(plan).clouds().get("main")).endpoints())
                .containsExactly(Map.entry("dts", URI.create("https://dts.internal.example.com")));
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(read("\uFEFF" + LEAST)).isEqualTo(read(LEAST));
    }

    @Test
    void windowsLineEndsChangeNothing() {
        assertThat(read(LEAST.replace("\n", "\r\n"))).isEqualTo(read(LEAST));
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        byte[] huge = new byte[10 << 20];
        Arrays.fill(huge, (byte) '[');

        assertThat(mistakes(huge))
                .containsExactly("p.yaml:1:1: plan: is 10,485,760 bytes long; a plan has at most 1,048,576");
    }

    @Test
    void anotherEncodingIsNamed() {
        assertThat(mistakes(LEAST.getBytes(UTF_16)))
                .containsExactly("p.yaml:1:1: plan: is not UTF-8 here; save the plan as UTF-8");
    }

    @Test
    void manyMistakesAreCountedAndNotAllShown() {
        String plan = LEAST + keys(5_000);

        assertThat(mistakes(plan.getBytes(UTF_8)))
                .hasSize(101)
                .last()
                .isEqualTo("p.yaml:1:1: plan: 4900 more mistakes are not shown");
    }

    @Test
    void deepNestingEndsEarly() {
        byte[] deep = "[".repeat(1_000_000).getBytes(UTF_8);

        assertThat(mistakes(deep))
                .containsExactly("p.yaml:1:21: plan: is nested deeper than 20 levels; a plan needs fewer");
    }

    @Test
    void noSecretIsRepeatedInAMessage() throws IOException {
        for (Path plan : Corpus.bad()) {
            PlanException refused = catchThrowableOfType(PlanException.class, () -> Corpus.read(plan));
            assertThat(refused.getMessage())
                    .doesNotContain("hunter2", "0123456789", "LTAI", "Kz8sPq41LmNv07TrWxYb22", "NUgExample");
        }
    }

    @Test
    void allMistakesAreSaidAtOnce() {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> read(LEAST.replace("mysql", "mysqll").replace("sync", "snyc")))
                .satisfies(refused -> assertThat(refused.mistakes()).hasSize(2));
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("unknown-key-").append(i).append(": 1\n");
        }
        return keys.toString();
    }

    private static MigrationPlan full() throws IOException {
        return Corpus.read(Path.of("src/test/resources/plans/good/full.yaml"));
    }

    private static MigrationPlan read(String plan) {
        return Corpus.read("p.yaml", plan.getBytes(UTF_8));
    }

    private static List<String> mistakes(byte[] plan) {
        return catchThrowableOfType(PlanException.class, () -> Corpus.read("p.yaml", plan))
                .mistakes();
    }
}
