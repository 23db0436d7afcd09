package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Holds one server as SMC and ECS tell of it, by the fields of their documents; a test may edit every entry. */
public final class ServerEntries {
    public final ObjectNode source = JsonNodeFactory.instance.objectNode();
    public final ObjectNode job = JsonNodeFactory.instance.objectNode();
    public final ObjectNode instance = JsonNodeFactory.instance.objectNode();

    /** A server whose job waits after a run that ended half an hour ago, and writes to its instance. */
    ServerEntries(String number) {
        source.put("SourceId", "s-" + number);
        source.put("Name", "SourceServerName");
        source.put("State", "InUse");
        source.put("ErrorCode", "");
        source.put("JobId", "j-" + number);
        source.put("HeartbeatRate", 30);
        source.put("AgentVersion", "1.5.2.3");
        source.put("Platform", "OpenSUSE");
        source.put("SystemInfo", "{\"agent_mode\":\"daemon\",\"ipv4\":\"10.0.0.1\"}");
        job.put("JobId", "j-" + number);
        job.put("SourceId", "s-" + number);
        job.put("RegionId", DocumentedCloud.REGION);
        job.put("Name", "testMigrationTaskName");
        job.put("Status", "Waiting");
        job.put("Progress", 100.0);
        job.put("RunOnce", false);
        job.put("Frequency", 1);
        job.put("TargetType", "TargetInstance");
        job.put("InstanceId", "i-" + number);
        job.put("ErrorCode", "");
        job.put("ValidTime", fromNow(Duration.ofDays(20)));
        ObjectNode run = job.putObject("ReplicationJobRuns")
                .putArray("ReplicationJobRun")
                .addObject();
        run.put("Type", "Schedule");
        run.put("StartTime", fromNow(Duration.ofMinutes(-40)));
        run.put("EndTime", fromNow(Duration.ofMinutes(-30)));
        instance.put("InstanceId", "i-" + number);
        instance.put("RegionId", DocumentedCloud.REGION);
        instance.put("OSType", "linux");
        instance.put("Status", "Stopped");
    }

    public static String fromNow(Duration time) {
        return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
