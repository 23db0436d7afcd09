package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeLaunchTemplates: the launch templates of one region; ids and names come numbered.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-describelaunchtemplates">
 *     DescribeLaunchTemplates</a>
 */
final class LaunchTemplatesAction extends ListAction {
    static final String NAME = "DescribeLaunchTemplates";

    LaunchTemplatesAction(List<ObjectNode> templates) {
        super("LaunchTemplateSets/LaunchTemplateSet", NumberedPages.upTo(10, 50), templates);
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        request.required("RegionId");
        return Match.oneOf("LaunchTemplateId", request.numbered("LaunchTemplateId"))
                .and(Match.oneOf("LaunchTemplateName", request.numbered("LaunchTemplateName")));
    }
}
