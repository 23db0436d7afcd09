package io.migrationgate.watch;

import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Cutover;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Direction;
import io.migrationgate.plan.DtsReference.Reverse;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.MigrationPlan.Environment;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.Settings;
import io.migrationgate.plan.Waiver;
import io.migrationgate.plan.WayBack;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Builds plans for tests: two databases, one of each task type, in one cloud. */
public final class Plans {
    public static final String ACCOUNT = "1234567890123456";

    private static final List<Backup> SERVER_BACKUPS = List.of(
            new Backup(Backup.Side.SOURCE, "hbr", null, "c-1", null, null, null),
            new Backup(Backup.Side.TARGET, "ecs", "i-1", null, null, null, null));

    public static final Server SERVER = new Server("web-1", "main", "s-1", "j-1", "i-1", null, null, SERVER_BACKUPS);

    public static final ObjectStore STORE = new ObjectStore(
            "images",
            "main",
            ObjectStore.Tool.OSSIMPORT,
            "ossimport/",
            "images",
            new ObjectStore.Origin(ObjectStore.OriginType.S3, "inventory/source.csv.gz"),
            new ObjectStore.Destination("images-hz", "inventory/oss.csv.gz"),
            null);

    private Plans() {}

    public static MigrationPlan simulated() {
        return plan(true, List.of(), List.of(), Map.of());
    }

    public static MigrationPlan real() {
        return plan(false, List.of(), List.of(), Map.of());
    }

    /** Without an account to compare, so that one reading decides. */
    public static MigrationPlan withoutAccount() {
        return plan(true, null, List.of(), List.of(), Map.of());
    }

    public static MigrationPlan withServer(boolean simulated) {
        return plan(simulated, List.of(SERVER), List.of(), Map.of());
    }

    /** One server with all that its criteria ask of a plan: a window and a way back. */
    public static MigrationPlan of(Server server, Waiver... waivers) {
        return plan(true, List.of(server), List.of(waivers), Map.of());
    }

    /** The same plan with another window and way back. */
    public static MigrationPlan withCutover(MigrationPlan plan, Cutover.Window window, Map<String, WayBack> rollback) {
        return withCutover(plan, window == null ? null : new Cutover(window, null, Map.of(), List.of()), rollback);
    }

    /** The same plan with another cutover and other ways back. */
    public static MigrationPlan withCutover(MigrationPlan plan, Cutover cutover, Map<String, WayBack> rollback) {
        return copy(plan, plan.clouds(), plan.criteria(), cutover, rollback);
    }

    /** The same plan with these object stores. */
    public static MigrationPlan withObjects(MigrationPlan plan, ObjectStore... objects) {
        return new MigrationPlan(
                plan.migration(),
                plan.timezone(),
                plan.environment(),
                plan.simulated(),
                plan.clouds(),
                plan.databases(),
                plan.servers(),
                List.of(objects),
                plan.traffic(),
                plan.criteria(),
                plan.waivers(),
                plan.cutover(),
                plan.rollback(),
                plan.state());
    }

    public static MigrationPlan withClouds(MigrationPlan plan, Map<String, Cloud> clouds) {
        return copy(plan, clouds, plan.criteria(), plan.cutover(), plan.rollback());
    }

    public static MigrationPlan withCriteria(MigrationPlan plan, Map<String, Settings> criteria) {
        return copy(plan, plan.clouds(), criteria, plan.cutover(), plan.rollback());
    }

    private static MigrationPlan copy(
            MigrationPlan plan,
            Map<String, Cloud> clouds,
            Map<String, Settings> criteria,
            Cutover cutover,
            Map<String, WayBack> rollback) {
        return new MigrationPlan(
                plan.migration(),
                plan.timezone(),
                plan.environment(),
                plan.simulated(),
                clouds,
                plan.databases(),
                plan.servers(),
                plan.objects(),
                plan.traffic(),
                criteria,
                plan.waivers(),
                cutover,
                rollback,
                plan.state());
    }

    public static MigrationPlan with(Waiver waiver) {
        return plan(true, List.of(), List.of(waiver), Map.of());
    }

    public static MigrationPlan with(Map<String, Settings> criteria) {
        return plan(true, List.of(), List.of(), criteria);
    }

    private static MigrationPlan plan(
            boolean simulated, List<Server> servers, List<Waiver> waivers, Map<String, Settings> criteria) {
        return plan(simulated, ACCOUNT, servers, waivers, criteria);
    }

    private static MigrationPlan plan(
            boolean simulated,
            String account,
            List<Server> servers,
            List<Waiver> waivers,
            Map<String, Settings> criteria) {
        Cloud cloud = new Cloud("main", account, "cn-hangzhou", "default", null, null, Map.of());
        return Cutovers.whole(new MigrationPlan(
                "orders-to-hangzhou",
                ZoneId.of("Asia/Shanghai"),
                Environment.PRODUCTION,
                simulated,
                Map.of("main", cloud),
                List.of(
                        database("orders", Engine.MYSQL, DtsReference.Type.SYNC, new Reverse.Auto(), "10.0.0.5", 3306),
                        database(
                                "ledger",
                                Engine.ORACLE,
                                DtsReference.Type.MIGRATION,
                                new Reverse.Prepared("dtsledgerback", "jobledgerback"),
                                "10.0.0.8",
                                1521)),
                servers,
                List.of(),
                List.of(),
                criteria,
                waivers,
                null,
                Map.of(),
                null));
    }

    private static Database database(
            String name, Engine engine, DtsReference.Type type, Reverse reverse, String host, int port) {
        DatabaseEndpoint source =
                new DatabaseEndpoint(host, port, name, DatabaseEndpoint.Tls.VERIFY_FULL, null, null, null, null);
        DatabaseEndpoint target = new DatabaseEndpoint(
                null, null, name, DatabaseEndpoint.Tls.VERIFY_FULL, null, null, "rm-" + name, "rds");
        return new Database(
                name,
                "main",
                engine,
                new DtsReference("dts" + name, "job" + name, type, Direction.FORWARD, reverse),
                source,
                target,
                Database.Accounts.NONE,
                null,
                backups(name),
                null);
    }

    /** All sides are backed up outside the cloud, but for the target of orders. */
    private static List<Backup> backups(String name) {
        Backup source = new Backup(Backup.Side.SOURCE, "external", null, null, null, null, "backups/source.json");
        Backup target = name.equals("orders")
                ? new Backup(Backup.Side.TARGET, "rds", "rm-orders", null, null, null, null)
                : new Backup(Backup.Side.TARGET, "external", null, null, null, null, "backups/target.json");
        return List.of(source, target);
    }
}
