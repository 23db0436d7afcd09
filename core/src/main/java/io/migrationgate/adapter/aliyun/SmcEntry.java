package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcSource;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one entry of the lists of SMC: a replication job or a migration source. */
record SmcEntry(Fields fields) {
    private static final JsonMapper JSON = new JsonMapper();

    SmcJob job() {
        return new SmcJob(
                id("JobId"),
                fields.text("SourceId"),
                fields.text("RegionId"),
                fields.word("Status"),
                fields.flag("RunOnce"),
                fields.whole("Frequency"),
                fields.word("TargetType"),
                fields.text("InstanceId"),
                fields.text("LaunchTemplateId"),
                time(fields, "ValidTime"),
                fields.text("ErrorCode") == null ? null : error(), // a job tells details when all is well, too
                runs());
    }

    SmcSource source() {
        return new SmcSource(
                id("SourceId"),
                fields.word("State"),
                error(),
                fields.word("Platform"),
                fields.word("AgentVersion"),
                fields.text("JobId"));
    }

    private String id(String name) {
        String id = fields.text(name);
        return id == null ? "" : id;
    }

    /** Null when the reply does not tell of runs, which is not the same as none. */
    private @Nullable List<SmcJob.Run> runs() {
        Fields holder = fields.child("ReplicationJobRuns");
        return !holder.node().path("ReplicationJobRun").isArray()
                ? null
                : holder.list("ReplicationJobRun").stream()
                        .map(run -> new SmcJob.Run(time(run, "StartTime"), time(run, "EndTime"), run.text("ImageId")))
                        .toList();
    }

    private static @Nullable Instant time(Fields holder, String name) {
        String text = holder.text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The code, and the message that stands as JSON inside a string; a source sends details only when something is wrong. */
    private @Nullable String error() {
        String code = fields.text("ErrorCode");
        String details = details(fields.text("StatusInfo"));
        if (code == null && details == null) {
            return null;
        }
        String all = code == null ? details : details == null ? code : code + ": " + details;
        return all == null ? null : SafeText.withoutValues(all);
    }

    private static @Nullable String details(@Nullable String info) {
        if (info == null) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(info);
            if (node.isObject()) {
                return new Fields(node).firstText("error_msg", "error_code");
            }
        } catch (JsonProcessingException e) {
            // Plain words, then; the message of the exception would quote them.
        }
        return info;
    }
}
