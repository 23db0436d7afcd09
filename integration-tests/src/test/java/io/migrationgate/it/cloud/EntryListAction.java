package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers a list of SMC or ECS: the entries stand in an array inside an object, {@code TotalCount} beside it.
 *
 * <p>Ids come numbered ({@code JobId.1}), or as a JSON array in one parameter. Without ids the list holds everything.
 */
final class EntryListAction implements Action {
    private static final int USUAL_PAGE = 10;

    private final String outer;
    private final String inner;
    private final String id;
    private final int largestPage;
    private final boolean regional;
    private final List<ObjectNode> entries;

    /**
     * @param id field that names an entry; the parameter of ids has the same name, or an s more for an array
     * @param regional whether a region must be given
     */
    EntryListAction(
            String outer, String inner, String id, int largestPage, boolean regional, List<ObjectNode> entries) {
        this.outer = outer;
        this.inner = inner;
        this.id = id;
        this.largestPage = largestPage;
        this.regional = regional;
        this.entries = entries;
    }

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        if (regional && request.parameter("RegionId").isEmpty()) {
            return Reply.error(ApiError.missingParameter("RegionId"), request.host());
        }
        Page page;
        try {
            page = Page.of(request.parameter("PageNumber"), request.parameter("PageSize"), USUAL_PAGE, largestPage);
        } catch (IllegalArgumentException e) {
            return Reply.error(ApiError.invalidParameter("PageNumber or PageSize"), request.host());
        }
        Set<String> ids = ids(request.parameters());
        List<ObjectNode> found = entries.stream()
                .filter(entry -> ids.isEmpty() || ids.contains(entry.path(id).asText()))
                .toList();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", Reply.newRequestId());
        body.put("TotalCount", found.size());
        body.put("PageNumber", page.number());
        body.put("PageSize", page.size());
        ArrayNode list = body.putObject(outer).putArray(inner);
        page.of(found).forEach(list::add);
        return Reply.ok(body);
    }

    private Set<String> ids(Map<String, String> parameters) {
        String array = parameters.getOrDefault(id + "s", "");
        if (!array.isEmpty()) {
            return Set.of(array.replaceAll("[\\[\\]\" ]", "").split(",", -1));
        }
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(id + "."))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
