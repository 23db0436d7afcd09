package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.BackupScript.Restored;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the MongoDB instances that were restored from one, for the last seven days at most. */
final class DescribeRestoredInstances implements Action {
    private static final Duration TOLD = Duration.ofDays(7);
    private static final Pages PAGES = new Pages("DBInstances", "DBInstance", "TotalCount", Set.of(30, 50, 100), 100);

    private final Backups backups;

    DescribeRestoredInstances(Backups backups) {
        this.backups = backups;
    }

    @Override
    public String product() {
        return "mongodb";
    }

    @Override
    public String version() {
        return "2015-12-01";
    }

    @Override
    public String name() {
        return "DescribeRestoreDBInstanceList";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String instance = call.required("DBInstanceId");
        Instant after = hour(call);
        List<Map<String, Object>> entries = backups.known(Product.MONGODB, call).stream()
                .filter(now -> now.script().of().equals(instance))
                .flatMap(now -> now.restored()
                        .filter(one -> now.at(one.at()).isAfter(after))
                        .map(one -> now.reported("DBInstance", entry(now, one))))
                .toList();
        return PAGES.of(call, entries);
    }

    private static Instant hour(Call call) {
        String text = call.required("CreationTimeAfter");
        try {
            Instant time = Instant.parse(text);
            if (text.matches(".*T\\d\\d:00:00Z") && !time.isBefore(call.now().minus(TOLD))) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // Refused below, with the name of the parameter.
        }
        throw Refusal.invalid("CreationTimeAfter");
    }

    private static Map<String, Object> entry(Backups.Now now, Restored one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("DBInstanceId", one.to());
        fields.put("DBInstanceStatus", one.status());
        fields.put("DBInstanceType", "replicate");
        fields.put("CreationTime", now.at(one.at()).toString());
        fields.put("EngineVersion", "7.0");
        fields.put("IsDeleted", one.deleted() ? 1 : 0);
        fields.put("LockMode", "Unlock");
        fields.put("RegionId", now.script().region());
        return fields;
    }
}
