package io.migrationgate.simulator;

import static io.migrationgate.simulator.SimulatedCloud.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tests what calls cost and how many of them are let through. */
class TimeTest {
    @Test
    void everyCallCostsItsChargeBeforeItIsAnswered() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of(
                "chargePerCall: 2s", "tasks: [ { instance: i, job: j, type: sync, checkpoint: 0s } ]")) {
            assertThat(cloud.listed("SYNC").at("/DtsJobList/0/Checkpoint").asLong())
                    .isEqualTo(START.plusSeconds(2).getEpochSecond());
            cloud.listed("SYNC");
            assertThat(cloud.clock.instant()).isEqualTo(START.plusSeconds(4));
        }
    }

    @Test
    void refusedCallCostsTheSame() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("chargePerCall: 2s")) {
            cloud.client.secret = "another";
            cloud.listed("SYNC");
            assertThat(cloud.clock.instant()).isEqualTo(START.plusSeconds(2));
        }
    }

    @Test
    void callsBeyondTheRateAreThrottledUntilTheSecondIsOver() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("throttle: { DescribeDtsJobs: 2 }")) {
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            RawReply third = cloud.listed("SYNC");
            assertThat(third.status()).isEqualTo(400);
            assertThat(third.code()).isEqualTo("Throttling.User");
            cloud.at("1s");
            assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
        }
    }

    @Test
    void documentedRateIsTwentyTaskListsASecond() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("throttle: documented")) {
            int accepted = 0;
            while (accepted < 50 && cloud.listed("SYNC").status() == 200) {
                accepted++;
            }
            assertThat(accepted).isEqualTo(20);
        }
    }

    @Test
    void actionWithoutARateIsNotThrottled() throws IOException {
        try (SimulatedCloud cloud = SimulatedCloud.of("throttle: { DescribeDtsJobDetail: 1 }")) {
            for (int call = 0; call < 30; call++) {
                assertThat(cloud.listed("SYNC").status()).isEqualTo(200);
            }
        }
    }
}
