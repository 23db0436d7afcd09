package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers DescribeDataCheckTableDetails: the tables of a full (1) or incremental (2) check of one task.
 *
 * <p>{@code TotalCount} counts tables beside the list and rows inside an entry; {@code Status} of an entry is a text.
 * Status 6 asks for tables with a difference, -1 for all. No check here is incremental.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/dts/developer-reference/api-dts-2020-01-01-describedatachecktabledetails">
 *     DescribeDataCheckTableDetails</a>
 */
final class CheckedTablesAction extends ListAction {
    static final String NAME = "DescribeDataCheckTableDetails";

    private final OwnedEntries tables;

    CheckedTablesAction(OwnedEntries tables) {
        super("TableDetails", NumberedPages.upTo(10, 100), tables.all());
        this.tables = tables;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        Predicate<ObjectNode> own = tables.of(request.required("DtsJobId"));
        String type = request.required("CheckType");
        if (!type.equals("1") && !type.equals("2")) {
            throw new RefusedCall(ApiError.invalidParameter("CheckType"));
        }
        return own.and(table -> type.equals("1"))
                .and(status(request.parameter("Status")))
                .and(Match.equal("SourceTbName", request.parameter("TableName")))
                .and(Match.equal("SourceDbName", request.parameter("SchemaName")));
    }

    @Override
    void complete(ObjectNode body, List<ObjectNode> found) {
        body.remove("PageSize");
        body.put("Success", true)
                .put("HttpStatusCode", 200)
                .put("FinishedCount", sum(found, "FinishCount"))
                .put(
                        "DiffTableCount",
                        found.stream().filter(CheckedTablesAction::different).count())
                .put(
                        "FailedTableCount",
                        found.stream().filter(Match.equal("Status", "5")).count());
    }

    private static boolean different(ObjectNode table) {
        return table.path("DiffCount").asLong() > 0;
    }

    private static Predicate<ObjectNode> status(String status) {
        return switch (status) {
            case "", "-1" -> table -> true;
            case "6" -> CheckedTablesAction::different;
            default -> throw new RefusedCall(ApiError.invalidParameter("Status"));
        };
    }

    private static long sum(List<ObjectNode> tables, String field) {
        return tables.stream().mapToLong(table -> table.path(field).asLong()).sum();
    }
}
