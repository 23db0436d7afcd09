package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers DescribeDomainRecords: the records of one domain, 20 a page unless asked otherwise and never more than 500.
 *
 * <p>LIKE and EXACT search by {@code KeyWord} and leave the other conditions aside; ADVANCED and a call without a mode
 * search hosts and values fuzzily, so that {@code www} finds {@code www2} too; COMBINATION searches exactly.
 *
 * @see <a href="https://www.alibabacloud.com/help/en/dns/api-alidns-2015-01-09-describedomainrecords">
 *     DescribeDomainRecords</a>
 */
final class DomainRecordsAction extends ListAction {
    static final String NAME = "DescribeDomainRecords";

    private final Set<String> domains;

    DomainRecordsAction(Set<String> domains, List<ObjectNode> records) {
        super("DomainRecords/Record", NumberedPages.upTo(20, 500), records);
        this.domains = domains;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String domain = request.required("DomainName");
        if (!domains.contains(domain)) {
            throw new RefusedCall(
                    400,
                    "InvalidDomainName.NoExist",
                    "The specified domain name does not exist. Refresh the page and try again.");
        }
        String keyWord = request.parameter("KeyWord");
        String mode = request.parameters().getOrDefault("SearchMode", keyWord.isEmpty() ? "ADVANCED" : "LIKE");
        Predicate<ObjectNode> condition = switch (mode) {
            case "LIKE" -> Match.fuzzy("RR", keyWord).or(Match.fuzzy("Value", keyWord));
            case "EXACT" -> Match.equalWithoutCase("RR", keyWord).or(Match.equalWithoutCase("Value", keyWord));
            case "ADVANCED" ->
                Match.fuzzy("RR", request.parameter("RRKeyWord"))
                        .and(Match.fuzzy("Value", request.parameter("ValueKeyWord")))
                        .and(exact(request));
            case "COMBINATION" ->
                Match.equalWithoutCase("RR", request.parameter("RRKeyWord"))
                        .and(Match.equalWithoutCase("Value", request.parameter("ValueKeyWord")))
                        .and(exact(request));
            default -> throw new RefusedCall(ApiError.invalidParameter("SearchMode"));
        };
        return Match.equal("DomainName", domain).and(condition);
    }

    private static Predicate<ObjectNode> exact(RpcRequest request) {
        return Match.equalWithoutCase("Type", request.parameter("TypeKeyWord"))
                .and(Match.equalWithoutCase("Type", request.parameter("Type")))
                .and(Match.equal("Line", request.parameter("Line")))
                .and(Match.equalWithoutCase("Status", request.parameter("Status")));
    }
}
