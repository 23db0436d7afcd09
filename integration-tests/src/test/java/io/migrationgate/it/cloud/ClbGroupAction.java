package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Answers DescribeVServerGroupAttribute: one group with its backends and the load balancer that it belongs to.
 *
 * <p>Published samples write {@code Port} and {@code Weight} as texts; the document types them as integers.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/slb/classic-load-balancer/developer-reference/api-slb-2014-05-15-describevservergroupattribute">
 *     DescribeVServerGroupAttribute</a>
 */
final class ClbGroupAction implements Action {
    static final String NAME = "DescribeVServerGroupAttribute";

    private final Clb clb;

    ClbGroupAction(Clb clb) {
        this.clb = clb;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        request.required("RegionId");
        ClbGroup group = clb.group(request.required("VServerGroupId"))
                .orElseThrow(
                        () -> new RefusedCall(400, "InvalidParameter", "The specified VServerGroupId does not exist."));
        ObjectNode body = Published.reply("slb-" + NAME)
                .put("RequestId", Reply.newRequestId())
                .put("VServerGroupId", group.id())
                .put("LoadBalancerId", group.balancer());
        ArrayNode backends = body.putObject("BackendServers").putArray("BackendServer");
        group.backends().forEach(backends::add);
        return Reply.ok(body);
    }
}
