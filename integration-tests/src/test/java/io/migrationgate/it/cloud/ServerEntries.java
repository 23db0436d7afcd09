package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Holds one server as SMC and ECS tell of it, by the fields of their documents; a test may edit every entry. */
public final class ServerEntries {
    public final ObjectNode source = Published.entry("smc-DescribeSourceServers", "/SourceServers/SourceServer/0");
    public final ObjectNode job = Published.entry("smc-DescribeReplicationJobs", "/ReplicationJobs/ReplicationJob/0");
    public final ObjectNode instance = Published.entry("ecs-DescribeInstances", "/Instances/Instance/0");

    /** A server whose job waits after a run that ended half an hour ago, and writes to its instance. */
    ServerEntries(String number) {
        source.put("SourceId", "s-" + number).put("JobId", "j-" + number).put("ErrorCode", "");
        source.remove("StatusInfo");
        job.put("JobId", "j-" + number)
                .put("SourceId", "s-" + number)
                .put("Status", "Waiting")
                .put("RunOnce", false)
                .put("Frequency", 1)
                .put("TargetType", "TargetInstance")
                .put("InstanceId", "i-" + number)
                .put("ErrorCode", "")
                .put("ValidTime", Times.fromNow(Duration.ofDays(20)));
        job.remove("StatusInfo");
        job.remove("ImageId");
        job.remove("LaunchTemplateId");
        ObjectNode run = (ObjectNode) job.at("/ReplicationJobRuns/ReplicationJobRun/0");
        run.put("StartTime", Times.fromNow(Duration.ofMinutes(-40)))
                .put("EndTime", Times.fromNow(Duration.ofMinutes(-30)));
        run.remove("ImageId");
        instance.put("InstanceId", "i-" + number).put("Status", "Stopped");
    }
}
