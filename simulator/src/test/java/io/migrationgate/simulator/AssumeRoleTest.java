package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.simulator.scenario.ScenarioException;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a role is taken as the documents say, and that its session sees what its account holds. */
class AssumeRoleTest {
    private static final String ROLE = "acs:ram::22:role/gate";

    private final SimulatedCloud cloud = SimulatedCloud.of(
            "roles:",
            "  - { arn: \"" + ROLE + "\", lasts: 20m }",
            "  - { arn: \"acs:ram::22:role/closed\", refused: [ { from: 10s } ] }",
            "tasks:",
            "  - { instance: dtsone, job: one, type: sync }",
            "  - { instance: dtstwo, job: two, type: sync, account: \"22\" }");

    @AfterEach
    void close() {
        cloud.close();
    }

    private RawReply assume(String role, String... more) throws IOException {
        String[] parameters = new String[4 + more.length];
        System.arraycopy(new String[] {"RoleArn", role, "RoleSessionName", "night"}, 0, parameters, 0, 4);
        System.arraycopy(more, 0, parameters, 4, more.length);
        return cloud.client.call("AssumeRole", "2015-04-01", parameters);
    }

    private void use(RawReply session) {
        cloud.client.keyId = session.at("/Credentials/AccessKeyId").asText();
        cloud.client.secret = session.at("/Credentials/AccessKeySecret").asText();
        cloud.client.token = session.at("/Credentials/SecurityToken").asText();
    }

    @Test
    void sessionIsOfTheRolesAccountAndEnds() throws IOException {
        RawReply session = assume(ROLE);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.at("/Credentials/Expiration").asText()).isEqualTo("2026-12-04T16:20:00Z");
        assertThat(session.at("/AssumedRoleUser/Arn").asText()).isEqualTo(ROLE + "/night");
        use(session);
        RawReply identity = cloud.client.call("GetCallerIdentity", "2015-04-01");
        assertThat(identity.at("/AccountId").asText()).isEqualTo("22");
        assertThat(identity.at("/Arn").asText()).isEqualTo("acs:ram::22:assumed-role/gate/night");
    }

    @Test
    void eachAccountSeesItsOwnTasks() throws IOException {
        assertThat(cloud.listed("SYNC").at("/DtsJobList/0/DtsJobId").asText()).isEqualTo("one");
        use(assume(ROLE));
        RawReply listed = cloud.listed("SYNC");
        assertThat(listed.at("/TotalRecordCount").asInt()).isEqualTo(1);
        assertThat(listed.at("/DtsJobList/0/DtsJobId").asText()).isEqualTo("two");
    }

    @Test
    void sessionIsRefusedOnceItHasEnded() throws IOException {
        use(assume(ROLE));
        cloud.at("1199s");
        assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        cloud.at("1200s");
        assertThat(cloud.listed("SYNC").code()).isEqualTo("InvalidSecurityToken.Expired");
    }

    @Test
    void keyOfASessionNeedsItsToken() throws IOException {
        use(assume(ROLE));
        cloud.client.token = "";
        assertThat(cloud.listed("SYNC").code()).isEqualTo("MissingSecurityToken");
        cloud.client.token = "another";
        assertThat(cloud.listed("SYNC").code()).isEqualTo("InvalidSecurityToken.MismatchWithAccessKey");
    }

    @Test
    void roleThatIsNotThereOrRefusedIsNotTaken() throws IOException {
        assertThat(assume("acs:ram::22:role/other").code()).isEqualTo("EntityNotExist.Role");
        assertThat(assume("acs:ram::22:role/closed").status()).isEqualTo(200);
        cloud.at("10s");
        RawReply refused = assume("acs:ram::22:role/closed");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("NoPermission");
    }

    @Test
    void lengthOfASessionHasLimits() throws IOException {
        assertThat(assume(ROLE, "DurationSeconds", "899").code()).isEqualTo("InvalidParameter.DurationSeconds");
        assertThat(assume(ROLE, "DurationSeconds", "3601").code()).isEqualTo("InvalidParameter.DurationSeconds");
        assertThat(assume(ROLE, "DurationSeconds", "900")
                        .at("/Credentials/Expiration")
                        .asText())
                .isEqualTo("2026-12-04T16:15:00Z");
    }

    @Test
    void mistakesOfTheScenarioAreRefusedWhereTheyStand() {
        assertThatThrownBy(() -> SimulatedCloud.of("roles: [ { arn: gate } ]"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("roles[0].arn")
                .hasMessageContaining("acs:ram::ACCOUNT:role/NAME");
    }
}
