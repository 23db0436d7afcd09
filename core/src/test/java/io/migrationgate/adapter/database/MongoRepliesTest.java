package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.DatabaseQuestion;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.OpenWork.Sessions;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SchemaShape.Danger;
import io.migrationgate.evidence.SchemaShape.Hazard;
import io.migrationgate.evidence.SourceProgress;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.Unseen;
import io.migrationgate.evidence.WriterAccounts.Account;
import io.migrationgate.plan.Database.Engine;
import io.migrationgate.plan.DatabaseEndpoint.Tls;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reads replies as the documents of MongoDB show them; no server gave them, and this proves nothing about one. */
class MongoRepliesTest {
    private static final String HELLO = "{ismaster: true, setName: 'rs0', connectionId: 7, ok: 1}";

    private final Documented documented = new Documented();

    /** Replies by the name of the command and, where it names one, the collection or user; the rest is refused. */
    private static final class Documented implements MongoLink {
        private final Map<String, String> replies =
                new HashMap<>(Map.of("buildInfo", "{version: '6.0.14', ok: 1}", "isMaster", HELLO));

        Documented with(String command, String reply) {
            replies.put(command, reply);
            return this;
        }

        @Override
        public Document run(String database, Document command) throws MongoRefused {
            String name = command.keySet().iterator().next();
            Object about = command.get(name);
            String key = about instanceof String text ? name + " " + text : name;
            if (about instanceof Document one && one.containsKey("user")) {
                key = name + " " + one.getString("user") + "@" + one.getString("db");
            }
            if (command.get("sort") instanceof Document sort && sort.containsKey("$natural")) {
                key += " " + sort.get("$natural");
            }
            String reply = replies.get(key);
            if (reply == null) {
                throw new MongoRefused();
            }
            return Document.parse(reply);
        }

        @Override
        public boolean over() {
            return false;
        }

        @Override
        public void close() {}
    }

    private MongoSession session() throws DatabaseTrouble {
        return new MongoSession(documented, "orders");
    }

    private static DatabaseQuestion question(String... accounts) {
        return DatabaseQuestion.at(
                        new DatabaseAddress(Engine.MONGODB, "localhost", 27017, "orders", Tls.VERIFY_FULL, "reader"))
                .accounts(List.of(accounts));
    }

    private static String cursor(String space, String documents) {
        return "{cursor: {id: {$numberLong: '0'}, ns: '" + space + "', firstBatch: [" + documents + "]}, ok: 1}";
    }

    @Test
    void anAccountTellsOfItselfWithoutAnyRight() throws Exception {
        documented.with("connectionStatus", """
                {authInfo: {authenticatedUsers: [{user: 'dts', db: 'admin'}],
                 authenticatedUserRoles: [{role: 'read', db: 'orders'}, {role: 'ours', db: 'admin'}],
                 authenticatedUserPrivileges: [
                   {resource: {db: 'orders', collection: ''}, actions: ['find', 'listCollections']},
                   {resource: {cluster: true}, actions: ['inprog']},
                   {resource: {anyResource: true}, actions: ['anyAction']}]}, ok: 1}""");
        AccountRights rights = session().rights(question("dts"));
        assertThat(rights.version()).isEqualTo("MongoDB 6.0.14");
        assertThat(rights.grants())
                .containsExactly(
                        new Grant("READ", "orders.*", Way.DIRECT, null, false),
                        new Grant("OURS", "admin.*", Way.DIRECT, null, false),
                        new Grant("FIND", "orders.*", Way.ROLE, null, false),
                        new Grant("LISTCOLLECTIONS", "orders.*", Way.ROLE, null, false),
                        new Grant("INPROG", "cluster", Way.ROLE, null, false),
                        new Grant("ANYACTION", "any resource", Way.ROLE, null, false));
        assertThat(rights.unseen()).isEmpty();
    }

    @Test
    void anotherAccountIsLookedUpWhereThatIsAllowed() throws Exception {
        documented
                .with("connectionStatus", "{authInfo: {authenticatedUsers: [{user: 'reader', db: 'admin'}]}, ok: 1}")
                .with("usersInfo dts@admin", "{users: [], ok: 1}")
                .with("usersInfo dts@orders", """
                        {users: [{user: 'dts', db: 'orders', roles: [{role: 'readWrite', db: 'orders'}],
                          inheritedPrivileges: [{resource: {db: 'orders', collection: ''}, actions: ['insert']}]}], ok: 1}""");
        assertThat(session().rights(question("dts")).grants())
                .extracting(Grant::right)
                .containsExactly("READWRITE", "INSERT");
        documented.with("usersInfo nobody@admin", "{users: [], ok: 1}").with("usersInfo nobody@orders", "{users: []}");
        assertThatThrownBy(() -> session().rights(question("nobody"))).hasMessage("database.no-account");
        assertThat(session().rights(question("hidden")).unseen())
                .containsExactly(new Unseen("usersInfo", "viewUser on admin"));
    }

    @Test
    void whoDidNotLogInIsNotWhoMayNothing() throws Exception {
        documented.with("connectionStatus", "{authInfo: {authenticatedUsers: []}, ok: 1}");
        assertThat(session().rights(question()).unseen())
                .containsExactly(new Unseen("authenticatedUsers", "logging in"));
    }

    @Test
    void theOplogTellsItsWindow() throws Exception {
        documented
                .with("replSetGetStatus", "{members: [{health: 1}, {health: 1}, {health: 0}], ok: 1}")
                .with("find oplog.rs 1", cursor("local.oplog.rs", "{ts: {$timestamp: {t: 1000, i: 1}}}"))
                .with("find oplog.rs -1", cursor("local.oplog.rs", "{ts: {$timestamp: {t: 605800, i: 4}}}"));
        SourceSettings settings = session().settings(question());
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.values())
                .containsEntry("setname", "rs0")
                .containsEntry("oplog", "yes")
                .containsEntry("primary", "yes")
                .containsEntry("members", "3")
                .containsEntry("healthy members", "2");
        SourceProgress progress = session().progress(question());
        assertThat(progress.position()).isEqualTo("605800.4");
        assertThat(progress.lastChange()).isEqualTo(Instant.ofEpochSecond(605800));
    }

    @Test
    void anOplogThatMayNotBeReadIsNamed() throws Exception {
        SourceSettings settings = session().settings(question());
        assertThat(settings.retention()).isNull();
        assertThat(settings.values()).doesNotContainKey("oplog");
        assertThat(settings.unseen())
                .containsExactly(
                        new Unseen("replSetGetStatus", "clusterMonitor on admin"),
                        new Unseen("find oplog.rs", "read on local"));
        assertThatThrownBy(() -> session().progress(question())).hasMessage("database.not-allowed");
    }

    @Test
    void aServerOfItsOwnHasNoOplog() throws Exception {
        documented
                .with("isMaster", "{ismaster: true, ok: 1}")
                .with("find oplog.rs 1", cursor("local.oplog.rs", ""))
                .with("find oplog.rs -1", cursor("local.oplog.rs", ""));
        assertThat(session().settings(question()).values())
                .containsEntry("oplog", "no")
                .doesNotContainKey("setname");
        assertThatThrownBy(() -> session().progress(question())).hasMessage("database.no-oplog");
    }

    @Test
    void aRouterCannotSpeakForItsShards() throws Exception {
        documented.with("isMaster", "{ismaster: true, msg: 'isdbgrid', ok: 1}").with("balancerStatus", "{mode: 'off'}");
        SourceSettings settings = session().settings(question());
        assertThat(settings.values()).containsEntry("sharded", "yes").containsEntry("balancer", "off");
        assertThat(settings.unseen()).containsExactly(new Unseen("the oplog of each shard", "asking the shards"));
    }

    @Test
    void theHeartbeatIsTheLatestTimeOfTheNewestDocument() throws Exception {
        documented
                .with("find oplog.rs -1", cursor("local.oplog.rs", "{ts: {$timestamp: {t: 9, i: 1}}}"))
                .with("find beat", cursor("gate.beat", "{_id: 1, at: {$date: '2026-12-01T10:00:00Z'}, n: 3}"));
        assertThat(session().progress(question().heartbeat("gate.beat")).heartbeat())
                .isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
        assertThatThrownBy(() -> session().progress(question().heartbeat("gate.other")))
                .hasMessage("database.not-allowed");
    }

    @Test
    void sessionsAreCountedByAccount() throws Exception {
        documented.with("aggregate", cursor("admin.$cmd.aggregate", """
                {type: 'op', client: '10.0.0.9:1', connectionId: 7, effectiveUsers: [{user: 'reader', db: 'admin'}]},
                {type: 'op', connectionId: 8, desc: 'the server itself'},
                {type: 'op', client: '10.0.0.9:2', appName: 'migration-gate', connectionId: 9},
                {type: 'op', client: '10.0.0.5:1', connectionId: 10, op: 'insert', effectiveUsers: [{user: 'app', db: 'admin'}]},
                {type: 'idleSession', client: '10.0.0.5:2', effectiveUsers: [{user: 'app', db: 'admin'}],
                 transaction: {timeOpenMicros: {$numberLong: '90000000'}}, locks: {Global: 'w'}},
                {type: 'op', client: '10.0.0.6:1', connectionId: 11}"""));
        OpenWork work = session().sessions(question());
        assertThat(work.sessions())
                .containsExactly(
                        new Sessions("-", 1, null, false), new Sessions("app", 2, Duration.ofSeconds(90), true));
    }

    @Test
    void sessionsOfOthersThatMayNotBeSeenAreNamed() throws Exception {
        assertThat(session().sessions(question()).unseen())
                .containsExactly(new Unseen("aggregate", "inprog on the cluster"));
    }

    @Test
    void accountsThatCanWriteAreToldByTheirRoles() throws Exception {
        documented.with("usersInfo", """
                {users: [{user: 'root', db: 'admin', roles: [{role: 'root', db: 'admin'}]},
                 {user: 'app', db: 'admin', roles: [{role: 'readWrite', db: 'orders'}]},
                 {user: 'other', db: 'admin', roles: [{role: 'readWrite', db: 'elsewhere'}]},
                 {user: 'looks', db: 'admin', roles: [{role: 'readAnyDatabase', db: 'admin'}]},
                 {user: 'own', db: 'admin', roles: [{role: 'writer', db: 'orders'}]}], ok: 1}""");
        assertThat(session().accounts(question("looks")).accounts())
                .containsExactly(
                        new Account("root", false, true, false),
                        new Account("app", false, true, false),
                        new Account("looks", false, false, false),
                        new Account("own", false, true, false));
        assertThat(session().accounts(question()).unseen())
                .containsExactly(new Unseen("rolesInfo", "viewRole on orders"));
    }

    @Test
    void collectionsOfKindsThatAreNotReplicatedAreNamed() throws Exception {
        documented
                .with("listCollections", cursor("orders.$cmd.listCollections", """
                        {name: 'item', type: 'collection', options: {collation: {locale: 'de'}}},
                        {name: 'log', type: 'collection', options: {capped: true}},
                        {name: 'recent', type: 'view', options: {viewOn: 'item'}},
                        {name: 'system.views', type: 'collection'},
                        {name: 'metric', type: 'timeseries', options: {}}"""))
                .with("listIndexes item", cursor("orders.item", "{key: {_id: 1}}"))
                .with("listIndexes log", cursor("orders.log", "{key: {at: 1}, expireAfterSeconds: 60}"))
                .with("listIndexes metric", cursor("orders.metric", ""));
        SchemaShape shape = session().schema(question());
        assertThat(shape.tables()).isEqualTo(4);
        assertThat(shape.collations()).containsExactly(Map.entry("de", 1L));
        assertThat(shape.hazards())
                .containsExactly(
                        new Hazard(Danger.EVENT, 1, List.of("log (TTL index)")),
                        new Hazard(
                                Danger.UNSUPPORTED,
                                3,
                                List.of("log (capped)", "metric (time series)", "recent (view)")));
    }
}
