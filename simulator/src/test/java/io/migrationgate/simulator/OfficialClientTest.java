package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Tests that the official SDK and the simulated cloud understand each other, signature included. */
class OfficialClientTest {
    private static Map<String, ?> call(SimulatedCloud cloud, String secret, Map<String, String> query)
            throws Exception {
        Client client = new Client(new Config()
                .setAccessKeyId("simulated")
                .setAccessKeySecret(secret)
                .setRegionId("cn-hangzhou")
                .setEndpoint(cloud.cloud.uri().getAuthority())
                .setProtocol("http"));
        Params params = new Params()
                .setAction("DescribeDtsJobs")
                .setVersion("2020-01-01")
                .setProtocol("HTTPS")
                .setPathname("/")
                .setMethod("POST")
                .setAuthType("AK")
                .setStyle("RPC")
                .setReqBodyType("formData")
                .setBodyType("json");
        return client.callApi(params, new OpenApiRequest().setQuery(query), new RuntimeOptions());
    }

    @Test
    void signedCallOfTheSdkIsAnswered() throws Exception {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            Map<String, String> query =
                    Map.of("Region", "cn-hangzhou", "JobType", "SYNC", "Type", "name", "Params", "o n+e*~/é");
            assertThat(call(cloud, "simulated-secret", query).get("body"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsEntry("TotalRecordCount", 0L);
        }
    }

    @Test
    void callSignedWithAnotherSecretIsRefused() {
        try (SimulatedCloud cloud = SimulatedCloud.task("sync")) {
            assertThatThrownBy(() -> call(cloud, "another", Map.of("Region", "cn-hangzhou")))
                    .isInstanceOf(TeaException.class)
                    .hasMessageContaining("Specified signature is not matched");
        }
    }
}
