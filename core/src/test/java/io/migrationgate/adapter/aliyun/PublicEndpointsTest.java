package io.migrationgate.adapter.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.plan.Cloud;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicEndpointsTest {
    private final PublicEndpoints endpoints = new PublicEndpoints();

    @ParameterizedTest
    @CsvSource({
        "dts, cn-hangzhou, https://dts.aliyuncs.com",
        "dts, ap-northeast-1, https://dts.ap-northeast-1.aliyuncs.com",
        "sts, cn-hangzhou, https://sts.cn-hangzhou.aliyuncs.com",
        "smc, ap-southeast-1, https://smc.aliyuncs.com",
        "ecs, cn-hangzhou, https://ecs.cn-hangzhou.aliyuncs.com",
        "alb, cn-hangzhou, https://alb.cn-hangzhou.aliyuncs.com",
        "nlb, ap-southeast-1, https://nlb.ap-southeast-1.aliyuncs.com",
        "slb, cn-hangzhou, https://slb.aliyuncs.com",
        "slb, eu-central-1, https://slb.eu-central-1.aliyuncs.com",
        "alidns, ap-southeast-1, https://alidns.aliyuncs.com",
        "sts, cn-wuhan, https://sts.aliyuncs.com",
        "metrics, cn-hangzhou, https://metrics.cn-hangzhou.aliyuncs.com",
        "sts, cn-north-2-gov-1, https://sts-vpc.cn-north-2-gov-1.aliyuncs.com"
    })
    void knowsWhereAProductStands(String product, String region, String address) {
        assertThat(endpoints.find(cloud(region, Map.of()), product)).contains(URI.create(address));
    }

    @Test
    void takesWhatThePlanSaysFirst() {
        URI given = URI.create("https://dts-vpc.cn-hangzhou.aliyuncs.com");

        assertThat(endpoints.find(cloud("cn-hangzhou", Map.of("dts", given)), "dts"))
                .contains(given);
    }

    @Test
    void knowsNoProductThatNobodyLookedUp() {
        assertThat(endpoints.find(cloud("cn-hangzhou", Map.of()), "nobody")).isEmpty();
    }

    private static Cloud cloud(String region, Map<String, URI> given) {
        return new Cloud("main", null, region, "reader", null, null, given);
    }
}
