package io.migrationgate.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.simulator.clock.VirtualClock;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that whoever counts the calls hears of each one, whatever it is answered. */
class CountedCallsTest {
    @Test
    void everyCallIsToldWhetherItIsAnsweredOrRefused() throws IOException {
        List<String> heard = new ArrayList<>();
        try (LoopbackCloud cloud = LoopbackCloud.start(
                SimulatedCloud.scenario("throttle: { DescribeDtsJobs: 1 }"),
                new VirtualClock(SimulatedCloud.START),
                InstantSource.system(),
                LoopbackCloud.DEFAULT_READ_TIMEOUT,
                heard::add)) {
            SignedClient client = new SignedClient(cloud.uri());
            client.dts("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC");
            client.dts("DescribeDtsJobs", "Region", "cn-hangzhou", "JobType", "SYNC");
            client.dts("NoSuchAction");
        }

        assertThat(heard).containsExactly("dts DescribeDtsJobs", "dts DescribeDtsJobs", "dts NoSuchAction");
    }
}
