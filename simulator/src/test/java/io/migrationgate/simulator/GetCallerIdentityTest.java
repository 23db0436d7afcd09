package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests who the throw-away key belongs to. */
class GetCallerIdentityTest {
    private static RawReply identity(String arn) throws IOException {
        String account = arn.isEmpty() ? "seed: 1" : "account: { id: \"77\", arn: \"acs:ram::77:" + arn + "\" }";
        try (SimulatedCloud cloud = SimulatedCloud.of(account)) {
            return cloud.client.call("GetCallerIdentity", "2015-04-01");
        }
    }

    @Test
    void userHasAUserId() throws IOException {
        RawReply reply = identity("user/ops");
        assertThat(reply.at("/AccountId").asText()).isEqualTo("77");
        assertThat(reply.at("/Arn").asText()).isEqualTo("acs:ram::77:user/ops");
        assertThat(reply.at("/IdentityType").asText()).isEqualTo("RAMUser");
        assertThat(reply.json().has("UserId")).isTrue();
        assertThat(reply.json().has("RoleId")).isFalse();
    }

    @Test
    void roleHasARoleId() throws IOException {
        RawReply reply = identity("assumed-role/gate/session");
        assertThat(reply.at("/IdentityType").asText()).isEqualTo("AssumedRoleUser");
        assertThat(reply.at("/PrincipalId").asText()).endsWith(":session");
        assertThat(reply.json().has("UserId")).isFalse();
    }

    @Test
    void rootIsTheAccountItself() throws IOException {
        assertThat(identity("root").at("/IdentityType").asText()).isEqualTo("Account");
    }

    @Test
    void scenarioWithoutAccountHasOne() throws IOException {
        assertThat(identity("").at("/AccountId").asText()).isEqualTo("1234567890123456");
    }
}
