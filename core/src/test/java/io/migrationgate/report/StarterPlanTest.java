package io.migrationgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.MigrationGate;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Holdings;
import io.migrationgate.evidence.Holdings.Candidates;
import io.migrationgate.evidence.Holdings.Kind;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.NoEvidence;
import io.migrationgate.evidence.Reading;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StarterPlanTest {
    private static final Instant NOW = Instant.parse("2026-12-04T16:00:00Z");

    private static <T> Reading<T> read(T value) {
        return new Evidence<>(Level.LIVE, "list", NOW, "digest", value);
    }

    private static <T> Reading<T> refused(String action) {
        return new NoEvidence<>(
                "list",
                NOW,
                Sentence.of("cloud.no-permission", action, "default", action, "request id 1"),
                Sentence.of("cloud.no-permission.remedy", action, "default", action));
    }

    private static DtsTask task(String job, String engine, @Nullable String database) {
        return new DtsTask(
                "dts" + job,
                job,
                DtsReference.Type.SYNC,
                DtsReference.Direction.FORWARD,
                "cn-hangzhou",
                "Synchronizing",
                "Catched",
                true,
                true,
                null,
                false,
                null,
                DtsLag.unknown(Sentence.of("evidence.not-read")),
                null,
                new DtsTask.Endpoint(engine, "vpc-1", "10.0.0.5", "3306", null, database, null),
                new DtsTask.Endpoint(engine, "rm-" + job, null, null, null, null, null));
    }

    private static SmcJob job(String id, @Nullable String region) {
        return new SmcJob(id, "s-" + id, region, "Waiting", false, 1L, "Image", null, null, null, null, null);
    }

    private static Holdings holdings(List<DtsTask> tasks, List<SmcJob> jobs, List<Candidates> candidates) {
        return new Holdings(
                read(new CallerIdentity("1234567890123456", "arn")),
                List.of(read(new DtsListing(tasks, 1, 20))),
                read(jobs),
                candidates);
    }

    private static StarterPlan plan(Holdings holdings) {
        MigrationPlan frame = readPlan("migration: begun\nclouds: { main: { region: cn-hangzhou } }\n"
                + "servers: [ { name: any, smc: { source: any, job: any } } ]\n");
        return new StarterPlan(frame, holdings, NOW, new Wording(ZoneOffset.UTC));
    }

    private static MigrationPlan readPlan(String text) {
        return MigrationGate.read(new PlanText("plan.yaml", text.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    @Test
    void tasksAndJobsBecomeAssetsOfAPlanThatReads() {
        String text = plan(holdings(
                        List.of(task("orders01", "MySQL", "orders"), task("orders02", "MariaDB", "orders")),
                        List.of(job("j-1", "cn-hangzhou"), job("j-2", "cn-shanghai")),
                        List.of(new Candidates(
                                Kind.RDS, read(List.of(Map.of("instance", "rm-orders01", "engine", "MySQL")))))))
                .text();

        MigrationPlan plan = readPlan(text);
        assertThat(plan.databases()).extracting(Database::name).containsExactly("orders", "orders-2");
        Database orders = plan.databases().get(0);
        assertThat(orders.dts().job()).isEqualTo("orders01");
        assertThat(orders.source()).satisfies(source -> {
            assertThat(source.host()).isEqualTo("10.0.0.5");
            assertThat(source.instance()).isNull();
        });
        assertThat(orders.target()).satisfies(target -> {
            assertThat(target.instance()).isEqualTo("rm-orders01");
            assertThat(target.product()).isEqualTo("rds");
        });
        assertThat(plan.servers()).hasSize(1);
        assertThat(plan.clouds().get("main").account()).isEqualTo("1234567890123456");
        assertThat(text)
                .contains("# ? Which backups prove", "# ? When may the cutover happen?")
                .doesNotContain("TODO");
    }

    @Test
    void whatMayOrMayNotMoveStaysAComment() {
        Map<String, String> record = Holdings.entry(
                List.of("domain", "record", "type", "line", "from"),
                List.of("example.com", "www", "A", "default", "203.0.113.10"));
        String text = plan(holdings(
                        List.of(task("orders01", "MySQL", null)),
                        List.of(),
                        List.of(
                                new Candidates(
                                        Kind.RDS,
                                        read(List.of(
                                                Map.of("instance", "rm-orders01"), Map.of("instance", "rm-other")))),
                                new Candidates(Kind.RECORD, read(List.of(record))),
                                new Candidates(
                                        Kind.SERVER_GROUP,
                                        read(List.of(Holdings.entry(
                                                List.of("product", "serverGroup"), List.of("alb", "sgp-1"))))))))
                .text();

        assertThat(readPlan(text).traffic()).isEmpty();
        assertThat(text.lines()
                        .filter(line -> line.contains("rm-other") || line.contains("www") || line.contains("sgp-1")))
                .hasSize(3)
                .allMatch(line -> line.startsWith("#   - { "));
        assertThat(text)
                .contains(
                        "dns: { provider: alidns, domain: \"example.com\", record: \"www\", type: \"A\", line: \"default\","
                                + " from: \"203.0.113.10\" }");
    }

    @Test
    void aListThatCannotBeReadIsNamedWithItsPermission() {
        String text = plan(holdings(
                        List.of(task("orders01", "MySQL", null)),
                        List.of(),
                        List.of(new Candidates(Kind.RDS, refused("rds:DescribeDBInstances")))))
                .text();

        readPlan(text);
        assertThat(text).containsPattern("(?m)^# - .*rds:DescribeDBInstances.*in RAM$");
    }

    @Test
    void nothingFromTheCloudLeavesItsQuotesOrItsComment() {
        String hostile = "x\" }\n  evil: [ \\ &a *b";
        String text = plan(holdings(
                        List.of(task("orders01", "MySQL", hostile), task("other", hostile, null)),
                        List.of(job("j-1", null), job(hostile, null)),
                        List.of(new Candidates(
                                Kind.RECORD, read(List.of(Map.of("domain", hostile, "record", hostile)))))))
                .text();

        MigrationPlan plan = readPlan(text);
        assertThat(plan.databases())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("orders01"));
        assertThat(plan.servers()).hasSize(1);
        assertThat(text.lines().filter(line -> line.contains("evil")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("#"));
    }

    @Test
    void longListsAreCutAndSaySo() {
        List<Map<String, String>> many = IntStream.range(0, 60)
                .mapToObj(n -> Map.of("instance", "rm-" + n))
                .toList();
        String text = plan(holdings(
                        List.of(task("orders01", "MySQL", null)),
                        List.of(),
                        List.of(new Candidates(Kind.RDS, read(many)))))
                .text();

        assertThat(text.lines().filter(line -> line.startsWith("#   - "))).hasSize(50);
        assertThat(text).contains("# and 10 more");
    }

    @Test
    void withoutTaskOrJobThereIsNothingToWriteAndTheReasonIsSaid() {
        Holdings none = new Holdings(
                refused("sts:GetCallerIdentity"), List.of(refused("dts:DescribeDtsJobs")), read(List.of()), List.of());

        assertThat(plan(none).empty()).isTrue();
        assertThat(plan(none).nothing())
                .contains("cn-hangzhou", "dts:DescribeDtsJobs")
                .doesNotContain("\n");
    }
}
