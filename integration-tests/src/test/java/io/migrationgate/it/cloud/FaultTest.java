package io.migrationgate.it.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that each fault reaches a client as what it is called, and only where it was planned. */
class FaultTest {
    private static final String LIST = "DescribeDtsJobs";

    private final DocumentedCloud cloud = new DocumentedCloud();
    private final RawClient client = new RawClient(cloud, "LTAI-test", "secret");

    FaultTest() {
        cloud.keys().add("LTAI-test", "secret");
        cloud.migrationTask("dts1", "job1");
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aRefusalIsHttp200WithATemplateMessage() throws Exception {
        cloud.faults()
                .always(
                        LIST,
                        Fault.refusal("InvalidParameter", "The Value of Input Parameter %s is not valid", "Type"));

        HttpResponse<String> response = list();

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode body = RawClient.json(response);
        assertThat(body.path("Success").booleanValue()).isFalse();
        assertThat(body.path("Success").isBoolean()).isTrue();
        assertThat(body.path("ErrMessage").textValue()).contains("%s");
        assertThat(body.path("DynamicMessage").textValue()).isEqualTo("Type");
    }

    @Test
    void aRefusalOfAnOldCallWritesSuccessAsAString() throws Exception {
        cloud.faults().always(FaultPlan.ANY, Fault.refusal("InternalError", "failed: %s", "x"));

        JsonNode body = client.dtsJson("DescribeMigrationJobStatus", "MigrationJobId", "dts1");

        assertThat(body.path("Success").textValue()).isEqualTo("false");
    }

    @Test
    void aFaultLastsAsManyCallsAsPlanned() throws Exception {
        cloud.faults().next(2, LIST, Fault.throttled());
        cloud.faults().next(1, LIST, Fault.unavailable());

        assertThat(List.of(list().statusCode(), list().statusCode(), list().statusCode(), list().statusCode()))
                .containsExactly(400, 400, 503, 200);
    }

    @Test
    void throttlingNamesItsCode() throws Exception {
        cloud.faults().always(LIST, Fault.throttled());

        assertThat(RawClient.json(list()).path("Code").textValue()).isEqualTo("Throttling.User");
    }

    @Test
    void aFaultMeetsOnlyItsAction() throws Exception {
        cloud.faults().always(LIST, Fault.unavailable());

        assertThat(client.dts("DescribeDtsJobDetail", "DtsJobId", "job1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFaultCanMeetOnePageAlone() throws Exception {
        cloud.faults().where(LIST, parameters -> "2".equals(parameters.get("PageNumber")), Fault.unavailable());

        assertThat(list("PageNumber", "1").statusCode()).isEqualTo(200);
        assertThat(list("PageNumber", "2").statusCode()).isEqualTo(503);
    }

    @Test
    void aFaultCanHoldForAWhileAndBeClearedLater() throws Exception {
        cloud.faults().during(LIST, elapsed -> elapsed.compareTo(Duration.ofHours(1)) < 0, Fault.unavailable());

        assertThat(list().statusCode()).isEqualTo(503);
        cloud.faults().clear(LIST);
        assertThat(list().statusCode()).isEqualTo(200);
    }

    @Test
    void aDroppedConnectionGivesNoAnswer() {
        cloud.faults().always(LIST, Fault.dropConnection());

        assertThatThrownBy(this::list).isInstanceOf(IOException.class);
    }

    @Test
    void aCutOffReplyEndsBeforeItsAnnouncedLength() {
        cloud.faults().always(LIST, Fault.cutOff());

        assertThatThrownBy(this::list).isInstanceOf(IOException.class);
    }

    @Test
    void aSilentCloudNeverAnswers() throws Exception {
        cloud.faults().always(LIST, Fault.silence());

        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return list();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(cloud.calls().await(LIST, 1, Duration.ofSeconds(20))).isTrue();
        assertThat(answer).isNotDone();
        cloud.close();
        assertThat(answer).failsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void aStallingCloudSendsItsHeadersAndThenNothing() {
        cloud.faults().always(LIST, Fault.stallMidway());
        CompletableFuture<Integer> status = new CompletableFuture<>();

        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(client.request("POST", LIST, "2020-01-01", "Region", "cn-hangzhou"), head -> {
                    status.complete(head.statusCode());
                    return BodySubscribers.ofString(StandardCharsets.UTF_8);
                });

        assertThat(status).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(200);
        assertThat(answer).isNotDone();
        cloud.close();
        assertThat(answer).failsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void aDelayedAnswerIsStillRight() throws Exception {
        cloud.faults().always(LIST, Fault.delay(Duration.ofMillis(50)));

        assertThat(RawClient.json(list()).path("TotalRecordCount").intValue()).isOne();
    }

    @Test
    void aPageOfAnotherKindIsNoJson() throws Exception {
        cloud.faults().always(LIST, Fault.html(200));

        HttpResponse<String> response = list();

        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThatThrownBy(() -> RawClient.json(response)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anEmptyReplyHasNoBody() throws Exception {
        cloud.faults().always(LIST, Fault.empty(200));

        assertThat(list().body()).isEmpty();
    }

    @Test
    void aTruncatedReplyIsWholeByHttpAndBrokenAsJson() throws Exception {
        cloud.faults().always(LIST, Fault.truncated());

        HttpResponse<String> response = list();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> RawClient.json(response)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anOversizedReplyIsAsLargeAsPlanned() throws Exception {
        cloud.faults().always(LIST, Fault.oversized(2_000_000, false));

        assertThat(list().body().length()).isGreaterThan(2_000_000);
    }

    @Test
    void anOversizedReplyCanBeSmallOnTheLine() throws Exception {
        cloud.faults().always(LIST, Fault.oversized(2_000_000, true));

        HttpResponse<String> response = list();

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(response.body().length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307})
    void aRedirectThatIsFollowedIsSeenAtTheOtherHost(int status) throws Exception {
        cloud.faults().always(LIST, Fault.redirectToStranger(status));
        HttpClient following =
                HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();
        URI base = URI.create("http://" + cloud.address());

        new RawClient(following, base, "LTAI-test", "secret").dts(LIST, "Region", "cn-hangzhou");

        assertThat(cloud.stranger().visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.signingHeaders()).contains("x-acs-action", "x-acs-date"));
    }

    @Test
    void aRedirectThatIsNotFollowedReachesNobody() throws Exception {
        cloud.faults().always(LIST, Fault.redirectToStranger(307));

        assertThat(list().statusCode()).isEqualTo(307);
        assertThat(cloud.stranger().visits()).isEmpty();
    }

    @Test
    void aChangeCanWaitForTheNthCall() throws Exception {
        cloud.calls().at(LIST, 2, () -> cloud.migrationTask("dts2", "job2"));

        assertThat(RawClient.json(list()).path("TotalRecordCount").intValue()).isEqualTo(1);
        assertThat(RawClient.json(list()).path("TotalRecordCount").intValue()).isEqualTo(2);
    }

    @Test
    void aCurveThatFailsShowsInTheAnswer() throws Exception {
        cloud.migrationTask("dts2", "job2").lag(elapsed -> {
            throw new IllegalStateException("no such curve");
        });

        assertThat(list().statusCode()).isEqualTo(500);
        assertThat(list().body()).contains("no such curve");
    }

    private HttpResponse<String> list(String... more) throws IOException, InterruptedException {
        String[] parameters = new String[more.length + 2];
        parameters[0] = "Region";
        parameters[1] = "cn-hangzhou";
        System.arraycopy(more, 0, parameters, 2, more.length);
        return client.dts(LIST, parameters);
    }
}
