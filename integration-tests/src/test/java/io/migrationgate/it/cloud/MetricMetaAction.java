package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeMetricMetaList: the metrics of a namespace with their units; the count is a text.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/cms/developer-reference/api-cms-2019-01-01-describemetricmetalist">
 *     DescribeMetricMetaList</a>
 */
final class MetricMetaAction extends ListAction {
    static final String NAME = "DescribeMetricMetaList";

    MetricMetaAction(List<ObjectNode> metas) {
        super("Resources/Resource", NumberedPages.upTo(30, 10_000), metas);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        return Match.equal("Namespace", request.parameter("Namespace"))
                .and(Match.equal("MetricName", request.parameter("MetricName")));
    }

    @Override
    void complete(ObjectNode body, List<ObjectNode> found) {
        body.remove(List.of("PageNumber", "PageSize"));
        body.put("TotalCount", Integer.toString(found.size()))
                .put("Code", "200")
                .put("Success", true);
    }
}
