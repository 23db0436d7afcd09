package io.migrationgate.simulator.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the roles of a scenario. */
final class RoleReader {
    private static final Duration HOUR = Duration.ofHours(1);

    private RoleReader() {}

    static RoleScript read(Value value) {
        Fields fields = value.fields();
        Value arn = fields.required("arn");
        if (!arn.text().matches("acs:ram::[0-9]+:role/[A-Za-z0-9._-]+")) {
            throw arn.refused("is not acs:ram::ACCOUNT:role/NAME");
        }
        List<Period> refused = new ArrayList<>();
        for (Value item : fields.find("refused").map(Value::list).orElse(List.of())) {
            Fields period = item.fields();
            refused.add(TimelineReader.period(period));
            period.finish();
        }
        RoleScript role = new RoleScript(
                arn.text(), fields.find("lasts").map(Value::duration).orElse(HOUR), refused);
        fields.finish();
        return role;
    }
}
