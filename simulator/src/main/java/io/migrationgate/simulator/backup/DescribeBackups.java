package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import io.migrationgate.simulator.scenario.BackupScript.Product;
import io.migrationgate.simulator.scenario.BackupScript.Taken;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists the backups of one instance of a database product that began in a stretch of time, which is given without
 * seconds.
 */
final class DescribeBackups implements Action {
    private final Backups backups;
    private final Product of;
    private final String product;
    private final String version;
    private final String parameter;
    private final Pages pages;

    DescribeBackups(Backups backups, Product of, String product, String version, String parameter, Pages pages) {
        this.backups = backups;
        this.of = of;
        this.product = product;
        this.version = version;
        this.parameter = parameter;
        this.pages = pages;
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String name() {
        return "DescribeBackups";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        String instance = call.required(parameter);
        Instant from = minute(call, "StartTime");
        Instant to = minute(call, "EndTime");
        Backups.Now now = backups.known(of, call).stream()
                .filter(one -> one.script().of().equals(instance))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(404, "Invalid" + parameter + ".NotFound", "The specified instance is not found."));
        List<Map<String, Object>> entries = now.taken()
                .filter(now::ended)
                .filter(one -> !now.at(one.start()).isBefore(from)
                        && now.at(one.start()).isBefore(to))
                .map(one -> now.reported("Backup", entry(now, one)))
                .toList();
        return pages.of(call, entries);
    }

    private static Instant minute(Call call, String name) {
        String text = call.required(name);
        try {
            if (text.matches(".*T\\d\\d:\\d\\dZ")) {
                return Instant.parse(text.replace("Z", ":00Z"));
            }
        } catch (DateTimeParseException e) {
            // Refused below, with the name of the parameter.
        }
        throw Refusal.invalid(name);
    }

    private Map<String, Object> entry(Backups.Now now, Taken one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("BackupId", of == Product.TAIR && one.id().matches("\\d{1,18}") ? Long.valueOf(one.id()) : one.id());
        fields.put("BackupStatus", one.status());
        fields.put("BackupStartTime", now.at(one.start()).toString());
        fields.put("BackupEndTime", now.at(one.end()).toString());
        fields.put("BackupMethod", "Physical");
        fields.put("BackupMode", "Automated");
        fields.put("BackupSize", 2_167_808);
        if (of == Product.TAIR) {
            fields.put("BackupJobID", "job-" + one.id());
            if (!one.part().isEmpty()) {
                fields.put("NodeInstanceId", one.part());
            }
        } else {
            fields.put("BackupType", one.type());
        }
        if (of == Product.RDS) {
            fields.put("IsAvail", one.available() ? 1 : 0);
            fields.put("DBInstanceId", now.script().of());
            fields.put("HostInstanceID", "5882781");
            fields.put("StoreStatus", "Disabled");
            fields.put("MetaStatus", "OK");
            fields.put("ConsistentTime", 0);
        }
        return fields;
    }
}
