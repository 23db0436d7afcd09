package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.BackupScript.Taken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists the snapshots in a vault of Cloud Backup, page by page with a token.
 *
 * <p>The documents want a vault, and an instance besides for snapshots of files; clients outside the cloud have none, so
 * the instance is not insisted on here.
 */
final class SearchHistoricalSnapshots implements Action {
    private static final Pattern CONDITION =
            Pattern.compile("\\{\"field\":\"(\\w+)\",\"value\":([^{}]+),\"operation\":\"(\\w+)\"}");

    private final Backups backups;

    SearchHistoricalSnapshots(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String product() {
        return "hbr";
    }

    @Override
    public String version() {
        return "2017-09-08";
    }

    @Override
    public String name() {
        return "SearchHistoricalSnapshots";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Map<String, String> query = query(call.required("Query"));
        String vault = query.getOrDefault("VaultId MATCH_TERM", "");
        if (vault.isEmpty() || !call.required("SourceType").equals("ECS_FILE")) {
            throw Refusal.invalid("Query");
        }
        String instances = query.get("InstanceId IN");
        long since = Long.parseLong(query.getOrDefault("CompleteTime GREATER_THAN_OR_EQUAL", "0"));
        List<Map<String, Object>> all = backups.known(Product.HBR, call).stream()
                .filter(now -> vault.equals("\"" + now.script().vault() + "\""))
                .filter(now -> instances == null
                        || instances.contains("\"" + now.script().instance() + "\""))
                .flatMap(now -> now.taken().filter(now::ended).map(one -> now.reported("Snapshot", entry(now, one))))
                .filter(entry -> !(entry.get("CompleteTime") instanceof Long ended) || ended >= since)
                .toList();
        return page(call, all);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        Matcher conditions = CONDITION.matcher(text);
        while (conditions.find()) {
            query.put(conditions.group(1) + " " + conditions.group(3), conditions.group(2));
        }
        return query;
    }

    private static Map<String, Object> page(Call call, List<Map<String, Object>> all) {
        int limit = call.count("Limit", 10);
        int from = call.count("NextToken", 1) - 1;
        int next = Math.min(all.size(), from + limit);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("Success", true);
        body.put("Code", "200");
        body.put("TotalCount", all.size());
        body.put("Limit", limit);
        body.put("NextToken", next < all.size() ? String.valueOf(next + 1) : "");
        body.put("Snapshots", Map.of("Snapshot", all.subList(Math.min(from, all.size()), next)));
        return body;
    }

    private static Map<String, Object> entry(Backups.Now now, Taken one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("SnapshotId", one.id());
        fields.put("JobId", "job-" + one.id());
        fields.put("ClientId", now.script().of());
        if (now.script().instance() != null) {
            fields.put("InstanceId", now.script().instance());
        }
        fields.put("VaultId", now.script().vault());
        fields.put("SourceType", "ECS_FILE");
        fields.put("Status", one.status());
        fields.put("CreatedTime", now.at(one.start()).getEpochSecond());
        fields.put("CompleteTime", now.at(one.end()).getEpochSecond());
        return fields;
    }
}
