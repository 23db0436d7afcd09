package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests what is said about calls that no action answers. */
class CallRefusalTest {
    private final SimulatedCloud cloud = SimulatedCloud.task("sync");

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void unknownActionIsNotFound() throws IOException {
        RawReply reply = cloud.client.dts("DescribeNothing");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("InvalidAction.NotFound");
    }

    @Test
    void actionOfAnotherProductIsNotFound() throws IOException {
        assertThat(cloud.client.call("GetCallerIdentity", "2020-01-01").code()).isEqualTo("InvalidAction.NotFound");
    }

    @Test
    void unknownVersionIsInvalid() throws IOException {
        assertThat(cloud.client.call("DescribeDtsJobs", "1999-01-01").code()).isEqualTo("InvalidVersion");
    }

    @Test
    void missingParameterIsNamed() throws IOException {
        RawReply reply = cloud.client.dts("DescribeDtsJobs");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("MissingParameter");
        assertThat(reply.at("/Message").asText()).contains("\"Region\"");
    }

    @Test
    void refusalHasTheDocumentedFieldsAndNoPort() throws IOException {
        RawReply reply = cloud.client.dts("DescribeDtsJobs");
        assertThat(reply.json().fieldNames())
                .toIterable()
                .containsExactly("RequestId", "HostId", "Code", "Message", "Recommend");
        assertThat(reply.at("/HostId").asText()).isEqualTo("dts.aliyuncs.com");
        assertThat(reply.body())
                .doesNotContain(Integer.toString(cloud.cloud.uri().getPort()))
                .doesNotContain("simulated-secret");
    }

    @Test
    void requestIdsLookLikeThoseOfTheCloud() throws IOException {
        assertThat(cloud.listed("SYNC").at("/RequestId").asText()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    }

    @Test
    void requestIdsDiffer() throws IOException {
        assertThat(cloud.listed("SYNC").at("/RequestId"))
                .isNotEqualTo(cloud.listed("SYNC").at("/RequestId"));
    }
}
