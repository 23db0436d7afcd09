package io.migrationgate.it.maven;

import io.migrationgate.it.cloud.DocumentedCloud;
import io.migrationgate.it.cloud.DtsTask;
import io.migrationgate.it.cloud.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes plans with one database, and makes its task in a cloud. */
final class Plans {
    /** Name of the credentials of {@link #real}. */
    static final String CREDENTIALS = "gate-reader";

    private static final String DATABASE = """
            databases:
              - name: orders
                engine: mysql
                dts: { instance: dts1, job: job1, type: sync, direction: forward, reverse: auto }
                source: { host: 10.0.0.5, port: 3306, database: orders }
                target: { instance: rm-1, product: rds, database: orders }
                accounts: { replication: dts_repl, application: [orders_app], reverse: dts_reverse }
                backups: [ { of: source, product: external, manifest: drills/backup.json } ]
            """;

    /** Who answers for each phase, and the ways back that somebody must know. */
    private static final String CUTOVER = """
            cutover:
              window: { notBefore: %s, notAfter: %s }
              commands: { switch-application: app-switch, smoke-test: app-smoke }
              phases:
                [ { id: preflight, owner: ops }, { id: hold, owner: ops }, { id: prepare-reverse, owner: ops },
                  { id: freeze, owner: ops }, { id: drain, owner: ops }, { id: final-verify, owner: ops },
                  { id: suspend-forward, owner: ops }, { id: start-reverse, owner: ops }, { id: open-target, owner: ops },
                  { id: switch-application, owner: ops }, { id: smoke-test, owner: ops }, { id: drain-old, owner: ops },
                  { id: observe, owner: ops } ]
            rollback:
              prepare-reverse: { time: 2m }
              freeze: { time: 2m }
              suspend-forward: { time: 2m }
              start-reverse: { time: 2m }
              open-target: { time: 5m, loss: none, deadline: 24h }
              switch-application: { time: 5m, loss: none, deadline: 24h }
            """;

    private Plans() {}

    /** A plan for the real world, with the real settings. */
    static void real(Path folder, String credentials) throws IOException {
        write(folder, """
                migration: real-world
                clouds:
                  main: { account: "1234567890123456", region: cn-hangzhou, credentials: %s }
                """.formatted(credentials) + DATABASE);
    }

    /** A simulated plan whose endpoints are a cloud on this machine. */
    static void loopback(Path folder, String address, String lagSettings) throws IOException {
        write(folder, """
                migration: loopback
                simulated: true
                clouds:
                  main: { region: cn-hangzhou, endpoints: { dts: "http://%1$s", sts: "http://%1$s" } }
                criteria:
                  dts-lag: { %2$s }
                """.formatted(address, lagSettings) + DATABASE);
    }

    /** The task that the plans name, in good health. */
    static DtsTask healthyTask(DocumentedCloud cloud) {
        return cloud.syncTask("dts1", "job1").target(Endpoint.instance("MySQL", "RDS", "rm-1", DocumentedCloud.REGION));
    }

    /** Lets the fixed key in that simulated runs sign with. */
    static DocumentedCloud simulated(DocumentedCloud cloud) {
        cloud.keys().add("simulated", "simulated-secret");
        return cloud;
    }

    private static void write(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("drills"));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String cutover = CUTOVER.formatted(now.plus(Duration.ofHours(2)), now.plus(Duration.ofHours(8)));
        Files.writeString(folder.resolve("migration.yaml"), text + cutover);
        Files.writeString(folder.resolve("drills").resolve("all.bin"), "backup");
        Files.writeString(folder.resolve("drills").resolve("backup.json"), """
                { "id": "backup-17", "takenAt": "%s", "files": [ { "path": "drills/all.bin", "bytes": 6 } ] }
                """.formatted(Instant.now()));
    }
}
