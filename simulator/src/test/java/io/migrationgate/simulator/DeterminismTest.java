package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.simulator.clock.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a scenario always gives the same replies, byte for byte, on every port and on every day. */
class DeterminismTest {
    private static final String[] LIVELY = {
        "seed: 42",
        "chargePerCall: 20ms",
        "tasks:",
        "  - { instance: a, job: a1, type: sync, jitter: 3s, lag: 4s, reverse: { job: a2, lag: 1s } }",
        "  - { instance: b, job: b1, type: migration, jitter: 500ms }",
        "faults:",
        "  - { action: DescribeDtsJobs, afterCalls: 2, times: 1, kind: throttling }"
    };

    private static List<String> replies(SimulatedCloud cloud) throws IOException {
        List<String> replies = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            cloud.at(second + "s");
            replies.add(cloud.listed("SYNC").body());
            replies.add(cloud.listed("MIGRATION").body());
            replies.add(
                    cloud.client.dts("DescribePreCheckStatus", "DtsJobId", "a1").body());
            replies.add(cloud.client.call("GetCallerIdentity", "2015-04-01").body());
        }
        return replies;
    }

    @Test
    void sameScenarioGivesTheSameRepliesOnTwoPorts() throws IOException {
        try (SimulatedCloud one = SimulatedCloud.of(LIVELY);
                SimulatedCloud other = SimulatedCloud.of(LIVELY)) {
            assertThat(one.cloud.uri()).isNotEqualTo(other.cloud.uri());
            assertThat(replies(one)).isEqualTo(replies(other));
        }
    }

    @Test
    void anotherSeedGivesOtherReplies() throws IOException {
        String[] reseeded = LIVELY.clone();
        reseeded[0] = "seed: 43";
        try (SimulatedCloud one = SimulatedCloud.of(LIVELY);
                SimulatedCloud other = SimulatedCloud.of(reseeded)) {
            assertThat(replies(one)).isNotEqualTo(replies(other));
        }
    }

    @Test
    void dateHeaderFollowsTheWallThatIsGivenAndNothingElseDoes() throws IOException {
        Instant farAway = Instant.parse("2030-01-01T00:00:00Z");
        try (SimulatedCloud today = SimulatedCloud.of(LIVELY);
                LoopbackCloud future = LoopbackCloud.start(
                        SimulatedCloud.scenario(LIVELY),
                        new VirtualClock(SimulatedCloud.START),
                        () -> farAway,
                        Duration.ofSeconds(10))) {
            RawReply reply =
                    new SignedClient(future.uri()).dts("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC");
            assertThat(HttpDates.of(reply)).isEqualTo(farAway);
            assertThat(reply.body()).isEqualTo(today.listed("SYNC").body());
        }
    }
}
