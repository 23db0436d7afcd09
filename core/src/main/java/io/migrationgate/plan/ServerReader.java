package io.migrationgate.plan;

import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Found;
import io.migrationgate.plan.form.Items;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import io.migrationgate.plan.form.Span;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the servers of a plan. */
final class ServerReader {
    private static final Key<String> SOURCE =
            Key.required("source", Texts.ID, "Id of the SMC migration source.", "s-bp1");
    private static final Key<String> JOB = Key.required("job", Texts.ID, "Id of the SMC replication job.", "j-bp1");
    private static final Key<Section> SMC =
            Key.required("smc", new Nested(Form.of("SMC job", SOURCE, JOB)), "The SMC job that moves the server.");

    private static final Key<String> INSTANCE =
            Key.optional("instance", Texts.ID, "Id of the target ECS instance.", "i-bp1");
    private static final Key<String> LAUNCH_TEMPLATE = Key.optional(
            "launchTemplate", Texts.ID, "Id of the launch template that makes the instance from the image.", "lt-bp1");
    private static final Key<Section> TARGET = Key.optional(
            "target",
            new Nested(Form.of("Target of a server", INSTANCE, LAUNCH_TEMPLATE)),
            "Where the server will run: exactly one of both keys.");

    private static final Key<Duration> MAX_SYNC_AGE = Key.optional(
            "maxSyncAge", Span.SHAPE, "Oldest finished run accepted; the default of `smc-sync-age` when absent.", "2h");

    static final Key<List<Found<Section>>> KEY = Key.optional(
            "servers",
            new Items<>(new Nested(
                    Form.of("Server", AssetKeys.NAME, AssetKeys.CLOUD, SMC, TARGET, MAX_SYNC_AGE, BackupReader.KEY))),
            "Servers that SMC moves.");

    private final Scope scope;

    ServerReader(Scope scope) {
        this.scope = scope;
    }

    List<Server> read(Section plan) {
        return Found.values(plan.get(KEY)).stream().map(this::server).toList();
    }

    private Server server(Section section) {
        scope.notLooser(section, MAX_SYNC_AGE, "smc-sync-age", "maxSyncAge");
        Section smc = section.need(SMC);
        Section target = section.get(TARGET);
        return new Server(
                scope.serverName(section),
                scope.cloud(section),
                smc.need(SOURCE),
                smc.need(JOB),
                instance(target),
                target == null ? null : target.get(LAUNCH_TEMPLATE),
                section.get(MAX_SYNC_AGE),
                new BackupReader(scope, "serverMaxAge").read(section));
    }

    private static @Nullable String instance(@Nullable Section target) {
        if (target == null) {
            return null;
        }
        if (target.has(INSTANCE) == target.has(LAUNCH_TEMPLATE)) {
            target.spot().refuse("has both or none of instance and launchTemplate; write exactly one");
        }
        return target.get(INSTANCE);
    }
}
