package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.CriterionId;
import java.util.List;

/** Judges whether clients would follow a switch soon: a low TTL, long enough that no older answer is kept any more. */
final class TrafficTtl extends TrafficCriterion {
    TrafficTtl() {
        super(CriterionId.TRAFFIC_TTL, List.of(AlidnsTtl.RULE, NamedTtl.RULE, GroupTtl.RULE));
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dns/ttl-definition";
    }
}
