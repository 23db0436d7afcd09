package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoleSessionsTest {
    private static final String ROLE = "acs:ram::2234567890123456:role/gate";
    private static final Cloud CRM = cloud("crm", null);

    private Bench bench;
    private TestCloud.Answer session = session(FakeTime.START.plus(Duration.ofHours(1)));
    private TestCloud.Answer identity = TestCloud.json(Bench.IDENTITY);

    @BeforeEach
    void open() throws IOException {
        bench = new Bench();
        bench.cloud.answers((exchange, seen) ->
                (seen.header("x-acs-action").equals("AssumeRole") ? session : identity).to(exchange, seen));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Cloud cloud(String name, @Nullable String session) {
        return new Cloud(name, null, "cn-hangzhou", "reader", null, new Cloud.AssumeRole(ROLE, session), Map.of());
    }

    private static TestCloud.Answer session(Instant ends) {
        return TestCloud.json("{\"Credentials\":{\"AccessKeyId\":\"STS.one\",\"AccessKeySecret\":\"planted-session\","
                + "\"SecurityToken\":\"planted-token\",\"Expiration\":\"" + ends + "\"}}");
    }

    private Reading<CallerIdentity> ask(Cloud cloud) {
        return new Sts(bench.client).callerIdentity(cloud, bench.deadline());
    }

    private List<String> actions() {
        return bench.cloud.seen.stream()
                .map(seen -> seen.header("x-acs-action"))
                .toList();
    }

    @Test
    void readsWithTheKeyOfTheSessionAndTakesTheRoleOnce() {
        ask(CRM);
        ask(CRM);

        assertThat(actions()).containsExactly("AssumeRole", "GetCallerIdentity", "GetCallerIdentity");
        assertThat(bench.cloud.seen.get(0).header("Authorization")).contains("Credential=LTAItest,");
        assertThat(bench.cloud.seen.get(0).parameters())
                .containsEntry("RoleArn", ROLE)
                .containsEntry("RoleSessionName", "migration-gate")
                .containsEntry("DurationSeconds", "3600");
        assertThat(bench.cloud.seen.subList(1, 3)).allSatisfy(seen -> {
            assertThat(seen.header("Authorization")).contains("Credential=STS.one,");
            assertThat(seen.header("x-acs-security-token")).isEqualTo("planted-token");
        });
    }

    @Test
    void namesTheSessionAsThePlanDoes() {
        ask(cloud("crm", "cutover-night"));

        assertThat(bench.cloud.seen.get(0).parameters()).containsEntry("RoleSessionName", "cutover-night");
    }

    @Test
    void renewsTheSessionBeforeItEnds() {
        ask(CRM);
        bench.time.pass(Duration.ofMinutes(54));
        ask(CRM);
        assertThat(actions()).hasSize(3);

        bench.time.pass(Duration.ofMinutes(1));
        ask(CRM);

        assertThat(actions().subList(3, 5)).containsExactly("AssumeRole", "GetCallerIdentity");
    }

    @Test
    void trustsAClockOfTheCloudThatIsAheadNoLongerThanItAskedFor() {
        session = session(FakeTime.START.plus(Duration.ofHours(5)));
        ask(CRM);
        bench.time.pass(Duration.ofMinutes(55));
        ask(CRM);

        assertThat(actions()).filteredOn("AssumeRole"::equals).hasSize(2);
    }

    @Test
    void takesTheRoleAnewWhenTheCloudDoesNotTakeTheSessionAnyMore() {
        ask(CRM);
        identity = TestCloud.reply(403, "{\"Code\":\"InvalidSecurityToken.Expired\",\"Message\":\"expired\"}");
        Reading<CallerIdentity> refused = ask(CRM);
        identity = TestCloud.json(Bench.IDENTITY);
        ask(CRM);

        assertThat(Wording.of(refused)).contains("reader in the role " + ROLE);
        assertThat(actions().subList(3, 5)).containsExactly("AssumeRole", "GetCallerIdentity");
    }

    @Test
    void aRefusedRoleNamesRoleAndPermissionAndNothingIsReadWithTheIdentityItself() {
        session =
                TestCloud.reply(403, "{\"Code\":\"NoPermission\",\"Message\":\"not authorized\",\"RequestId\":\"r1\"}");

        Reading<CallerIdentity> reading = ask(CRM);

        assertThat(Wording.key(reading)).isEqualTo("cloud.role-refused");
        assertThat(Wording.of(reading)).contains(ROLE, "cloud crm", "sts:AssumeRole", "credentials reader", "r1");
        assertThat(actions()).containsExactly("AssumeRole");
    }

    @Test
    void aRoleThatDoesNotExistIsRefusedLikeOneThatMayNotBeTaken() {
        session = TestCloud.reply(
                404, "{\"Code\":\"EntityNotExist.Role\",\"Message\":\"The specified Role not exists .\"}");

        assertThat(Wording.of(ask(CRM))).contains("EntityNotExist.Role", "sts:AssumeRole", ROLE);
    }

    @Test
    void troubleOnTheWayIsToldWithItsOwnRemedy() {
        session = TestCloud.reply(200, "<html>");

        Reading<CallerIdentity> reading = ask(CRM);

        assertThat(Wording.key(reading)).isEqualTo("cloud.role-not-taken");
        assertThat(Wording.of(reading)).contains("web page", "Check the endpoint", "sts:AssumeRole");
    }

    @Test
    void aReplyWithoutKeyOrEndIsNoSession() {
        for (String part : List.of("AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration")) {
            session = TestCloud.json("{\"Credentials\":{\"AccessKeyId\":\"a\",\"AccessKeySecret\":\"planted\","
                            .replace(part, "X")
                    + "\"SecurityToken\":\"planted\",\"Expiration\":\"2026-12-01T01:00:00Z\"}}".replace(part, "X"));

            assertThat(Wording.of(ask(CRM))).contains("does not hold a key").doesNotContain("planted");
        }
        assertThat(actions()).containsOnly("AssumeRole");
    }

    @Test
    void aRoleOfOneCloudIsNotTakenForAnother() {
        ask(Bench.CLOUD);

        assertThat(actions()).containsExactly("GetCallerIdentity");
        assertThat(bench.cloud.seen.get(0).headers()).doesNotContainKey("x-acs-security-token");
    }
}
