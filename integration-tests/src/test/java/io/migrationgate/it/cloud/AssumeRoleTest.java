package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows that STS issues keys that count with their token alone, and refuses what is wrongly formed. */
class AssumeRoleTest {
    private static final String ROLE = "acs:ram::" + AccessKeys.DEFAULT_ACCOUNT + ":role/migration-gate";

    private final ProductClient client = new ProductClient("2015-04-01");

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void anIssuedKeyCallsAsTheRole() throws Exception {
        JsonNode credentials = client.json("AssumeRole", "RoleArn", ROLE, "RoleSessionName", "run-7")
                .path("Credentials");
        RawClient role = as(credentials)
                .header(
                        "x-acs-security-token",
                        credentials.path("SecurityToken").textValue());

        JsonNode caller = RawClient.json(role.call("2015-04-01", "GetCallerIdentity"));

        assertThat(caller.path("Arn").textValue()).endsWith(":assumed-role/migration-gate/run-7");
        assertThat(caller.path("IdentityType").textValue()).isEqualTo("AssumedRoleUser");
        assertThat(credentials.path("Expiration").textValue()).endsWith("Z");
    }

    @Test
    void withoutItsTokenAnIssuedKeyIsWorthNothing() throws Exception {
        JsonNode credentials = client.json("AssumeRole", "RoleArn", ROLE, "RoleSessionName", "run-7")
                .path("Credentials");

        HttpResponse<String> response = as(credentials).call("2015-04-01", "GetCallerIdentity");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("MissingSecurityToken");
    }

    @Test
    void whatIsWronglyFormedIsRefused() throws Exception {
        assertThat(client.refusal("AssumeRole", "RoleSessionName", "run-7")).isEqualTo("400 MissingParameter");
        assertThat(client.refusal("AssumeRole", "RoleArn", "migration-gate", "RoleSessionName", "run-7"))
                .isEqualTo("400 InvalidParameter.RoleArn");
        assertThat(client.refusal("AssumeRole", "RoleArn", ROLE, "RoleSessionName", "run 7"))
                .isEqualTo("400 InvalidParameter.RoleSessionName");
        assertThat(client.refusal("AssumeRole", "RoleArn", ROLE, "RoleSessionName", "run-7", "DurationSeconds", "60"))
                .isEqualTo("400 InvalidParameter.DurationSeconds");
    }

    @Test
    void aRoleThatTrustsSomebodyElseIsRefused() throws Exception {
        assertThat(client.refusal(
                        "AssumeRole", "RoleArn", "acs:ram::1:role/migration-gate", "RoleSessionName", "run-7"))
                .isEqualTo("403 NoPermission");
    }

    private RawClient as(JsonNode credentials) {
        return new RawClient(
                client.cloud,
                credentials.path("AccessKeyId").textValue(),
                credentials.path("AccessKeySecret").textValue());
    }
}
