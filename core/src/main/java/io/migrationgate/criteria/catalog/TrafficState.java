package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.CriterionId;
import java.util.List;

/** Judges whether traffic goes where the plan says it goes, and whether the place where it will go is there. */
final class TrafficState extends TrafficCriterion {
    TrafficState() {
        super(CriterionId.TRAFFIC_STATE, List.of(AlidnsState.RULE, NamedState.RULE, GroupState.RULE));
    }

    @Override
    public String reference() {
        return "https://www.alibabacloud.com/help/en/dns/api-alidns-2015-01-09-describedomainrecords";
    }
}
