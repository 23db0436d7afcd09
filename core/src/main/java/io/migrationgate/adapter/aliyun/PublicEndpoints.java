package io.migrationgate.adapter.aliyun;

import io.migrationgate.plan.Cloud;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the public addresses of the products; what a plan gives for a cloud comes first.
 *
 * <p>The table follows the endpoint maps of the official SDK's product clients: a product stands at one central host
 * for the regions listed here, and at a host of its own in every other region; SMC and Alidns have one host alone,
 * and OSS one of its own form in each region. That of CloudMonitor, which the SDK does not map, is the documented one.
 */
public final class PublicEndpoints implements EndpointSource {
    private static final Set<String> DTS_CENTRAL = Set.of(
            "ap-northeast-2-pop",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-5",
            "cn-beijing",
            "cn-beijing-finance-1",
            "cn-beijing-finance-pop",
            "cn-beijing-gov-1",
            "cn-chengdu",
            "cn-edge-1",
            "cn-fujian",
            "cn-hangzhou",
            "cn-hangzhou-finance",
            "cn-hongkong",
            "cn-hongkong-finance-pop",
            "cn-huhehaote",
            "cn-north-2-gov-1",
            "cn-qingdao",
            "cn-shanghai",
            "cn-shanghai-finance-1",
            "cn-shenzhen",
            "cn-shenzhen-finance-1",
            "cn-wuhan",
            "cn-wulanchabu",
            "cn-yushanfang",
            "cn-zhangjiakou",
            "eu-central-1",
            "eu-west-1",
            "eu-west-1-oxs",
            "me-east-1",
            "rus-west-1-pop",
            "us-east-1",
            "us-west-1");
    private static final Set<String> STS_CENTRAL = Set.of(
            "ap-northeast-2-pop",
            "cn-beijing-finance-1",
            "cn-beijing-finance-pop",
            "cn-beijing-gov-1",
            "cn-edge-1",
            "cn-fujian",
            "cn-hangzhou-finance",
            "cn-hongkong-finance-pop",
            "cn-wuhan",
            "cn-yushanfang",
            "cn-zhangbei",
            "eu-west-1-oxs",
            "rus-west-1-pop");
    /** Two regions whose STS answers on the private network alone. */
    private static final Set<String> STS_PRIVATE = Set.of("cn-north-2-gov-1", "cn-shenzhen-finance-1");

    private static final Set<String> SLB_CENTRAL = Set.of(
            "ap-northeast-2-pop",
            "ap-southeast-1",
            "cn-beijing",
            "cn-beijing-finance-pop",
            "cn-beijing-gov-1",
            "cn-edge-1",
            "cn-fujian",
            "cn-hangzhou",
            "cn-hangzhou-finance",
            "cn-hongkong",
            "cn-hongkong-finance-pop",
            "cn-north-2-gov-1",
            "cn-qingdao",
            "cn-shanghai",
            "cn-shanghai-finance-1",
            "cn-shenzhen",
            "cn-shenzhen-finance-1",
            "cn-wuhan",
            "cn-yushanfang",
            "cn-zhangbei",
            "eu-west-1-oxs",
            "rus-west-1-pop",
            "us-east-1",
            "us-west-1");

    private static final Set<String> RDS_CENTRAL = Set.of(
            "ap-southeast-1",
            "cn-beijing",
            "cn-beijing-finance-1",
            "cn-beijing-gov-1",
            "cn-edge-1",
            "cn-fujian",
            "cn-hangzhou",
            "cn-hangzhou-finance",
            "cn-heyuan",
            "cn-hongkong",
            "cn-north-2-gov-1",
            "cn-qingdao",
            "cn-shanghai",
            "cn-shanghai-finance-1",
            "cn-shenzhen",
            "cn-shenzhen-finance-1",
            "cn-wuhan",
            "cn-yushanfang",
            "cn-zhangbei",
            "us-east-1",
            "us-west-1");
    private static final Set<String> MONGODB_CENTRAL = Set.of(
            "cn-beijing",
            "cn-beijing-finance-1",
            "cn-beijing-gov-1",
            "cn-edge-1",
            "cn-fujian",
            "cn-hangzhou",
            "cn-hangzhou-finance",
            "cn-heyuan",
            "cn-qingdao",
            "cn-shanghai",
            "cn-wuhan",
            "cn-wulanchabu",
            "cn-yushanfang",
            "cn-zhangbei");
    private static final Set<String> KVSTORE_CENTRAL = Set.of(
            "cn-beijing",
            "cn-beijing-finance-1",
            "cn-beijing-gov-1",
            "cn-edge-1",
            "cn-fujian",
            "cn-guangzhou",
            "cn-hangzhou",
            "cn-hangzhou-finance",
            "cn-heyuan",
            "cn-qingdao",
            "cn-shanghai",
            "cn-shanghai-finance-1",
            "cn-shenzhen",
            "cn-wuhan",
            "cn-wulanchabu",
            "cn-yushanfang",
            "cn-zhangbei");

    private static final Map<String, Set<String>> CENTRAL = Map.ofEntries(
            Map.entry("dts", DTS_CENTRAL),
            Map.entry("sts", STS_CENTRAL),
            Map.entry("slb", SLB_CENTRAL),
            Map.entry("rds", RDS_CENTRAL),
            Map.entry("mongodb", MONGODB_CENTRAL),
            Map.entry("r-kvstore", KVSTORE_CENTRAL),
            Map.entry("ecs", Set.of()),
            Map.entry("hbr", Set.of()),
            Map.entry("alb", Set.of()),
            Map.entry("metrics", Set.of()),
            Map.entry("nlb", Set.of()));
    /** Products that stand at one host for all regions. */
    private static final Set<String> ONE_HOST = Set.of("alidns", "smc");

    @Override
    public Optional<URI> find(Cloud cloud, String product) {
        URI given = cloud.endpoints().get(product);
        if (given != null) {
            return Optional.of(given);
        }
        if (ONE_HOST.contains(product)) {
            return Optional.of(URI.create("https://" + product + ".aliyuncs.com"));
        }
        if (product.equals("oss")) {
            return Optional.of(URI.create("https://oss-" + cloud.region() + ".aliyuncs.com"));
        }
        Set<String> central = CENTRAL.get(product);
        return central == null
                ? Optional.empty()
                : Optional.of(URI.create("https://" + host(product, cloud.region(), central)));
    }

    private static String host(String product, String region, Set<String> central) {
        if (central.contains(region)) {
            return product + ".aliyuncs.com";
        }
        boolean privateOnly = product.equals("sts") && STS_PRIVATE.contains(region);
        return product + (privateOnly ? "-vpc." : ".") + region + ".aliyuncs.com";
    }
}
