package io.migrationgate;

import io.migrationgate.access.Courier;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.access.Proxy;
import io.migrationgate.adapter.aliyun.AccountLists;
import io.migrationgate.adapter.aliyun.Alidns;
import io.migrationgate.adapter.aliyun.ClassicGroups;
import io.migrationgate.adapter.aliyun.CloudBackups;
import io.migrationgate.adapter.aliyun.Cms;
import io.migrationgate.adapter.aliyun.Connection;
import io.migrationgate.adapter.aliyun.Dts;
import io.migrationgate.adapter.aliyun.DtsVerifications;
import io.migrationgate.adapter.aliyun.EcsSnapshots;
import io.migrationgate.adapter.aliyun.EcsTargets;
import io.migrationgate.adapter.aliyun.EndpointSource;
import io.migrationgate.adapter.aliyun.Hbr;
import io.migrationgate.adapter.aliyun.KeySource;
import io.migrationgate.adapter.aliyun.OpenApiClient;
import io.migrationgate.adapter.aliyun.Oss;
import io.migrationgate.adapter.aliyun.PlanKeys;
import io.migrationgate.adapter.aliyun.PublicEndpoints;
import io.migrationgate.adapter.aliyun.ServerGroups;
import io.migrationgate.adapter.aliyun.Smc;
import io.migrationgate.adapter.aliyun.Sts;
import io.migrationgate.adapter.database.Databases;
import io.migrationgate.adapter.name.ZoneServers;
import io.migrationgate.adapter.remote.Asking;
import io.migrationgate.adapter.remote.RemoteDatabases;
import io.migrationgate.adapter.remote.RemoteNames;
import io.migrationgate.evidence.BalancerEvidence;
import io.migrationgate.evidence.BucketEvidence;
import io.migrationgate.evidence.ComparisonEvidence;
import io.migrationgate.evidence.CopyEvidence;
import io.migrationgate.evidence.DatabaseEvidence;
import io.migrationgate.evidence.DatabaseReader;
import io.migrationgate.evidence.DnsEvidence;
import io.migrationgate.evidence.DrillEvidence;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.EvidenceSource;
import io.migrationgate.evidence.HbrEvidence;
import io.migrationgate.evidence.HoldingsReader;
import io.migrationgate.evidence.IdentityEvidence;
import io.migrationgate.evidence.InstanceBackupEvidence;
import io.migrationgate.evidence.LagHistoryEvidence;
import io.migrationgate.evidence.ManifestEvidence;
import io.migrationgate.evidence.NameEvidence;
import io.migrationgate.evidence.NameReader;
import io.migrationgate.evidence.NoDatabases;
import io.migrationgate.evidence.NoNames;
import io.migrationgate.evidence.PrecheckEvidence;
import io.migrationgate.evidence.ProgressEvidence;
import io.migrationgate.evidence.Records;
import io.migrationgate.evidence.RehearsalEvidence;
import io.migrationgate.evidence.RowCountEvidence;
import io.migrationgate.evidence.ServerEvidence;
import io.migrationgate.evidence.SnapshotEvidence;
import io.migrationgate.evidence.TransferEvidence;
import io.migrationgate.evidence.VerificationEvidence;
import io.migrationgate.evidence.WayBackEvidence;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.progress.Waiter;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside the engine, as one value: the real world, or one that answers on loopback only; never a mixture.
 *
 * <p>Serves one verb and is closed after it, which ends every connection it opened.
 */
public final class World implements AutoCloseable {
    /** What answers. */
    enum Kind {
        REAL,
        SCENARIO,
        LOOPBACK
    }

    private final Kind kind;
    private final InstantSource clock;
    private final Waiter waiter;
    private final OpenApiClient client;
    private final DtsReader dts;
    private final @Nullable RealSettings settings;
    private final @Nullable Asking asking;
    private final Ports ports;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    private World(
            Kind kind,
            Connection connection,
            @Nullable RealSettings settings,
            @Nullable Asking asking,
            Ports ports,
            Runnable onClose) {
        this.kind = kind;
        this.clock = connection.clock();
        this.waiter = connection.waiter();
        this.client = new OpenApiClient(connection);
        this.dts = new Dts(client);
        this.settings = settings;
        this.asking = asking;
        this.ports = ports;
        this.onClose = onClose;
    }

    /** The real world, where files of the migration are read as the settings let this machine read them. */
    public static World real(RealSettings settings) {
        return real(settings, null);
    }

    /**
     * The real world.
     *
     * @param courier asks the machine that has the files of the migration, none of which is then looked for on this one;
     *     null when this machine has them, or nobody has
     */
    public static World real(RealSettings settings, @Nullable Courier courier) {
        Clock clock = Clock.systemUTC();
        Proxy proxy = settings.proxy();
        KeySource keys = new PlanKeys(settings.credentials());
        Connection connection = new Connection(new PublicEndpoints(), keys, proxy, clock, clock, new RealWaiter(clock));
        Asking asking = courier == null ? null : Elsewhere.asking(courier, clock);
        return new World(Kind.REAL, connection, settings, asking, Ports.NONE, () -> {});
    }

    /** A world that answers on loopback alone, with a throw-away key; no code path leads to anything real. */
    public static World loopback(Loopback loopback) {
        EndpointSource endpoints = (cloud, product) -> loopback.endpoints().find(cloud.name(), product);
        Connection connection = new Connection(
                endpoints, KeySource.simulated(), null, loopback.clock(), loopback.wall(), loopback.waiter());
        Kind kind = loopback.scenario() ? Kind.SCENARIO : Kind.LOOPBACK;
        return new World(kind, connection, null, null, loopback.ports(), loopback.onClose());
    }

    /** The clock that decides and stamps. */
    public InstantSource clock() {
        return clock;
    }

    /** What the face waits through between two advances. */
    public Waiter waiter() {
        return waiter;
    }

    Kind kind() {
        return kind;
    }

    DtsReader dts() {
        return dts;
    }

    /** Lists what an account holds. */
    HoldingsReader holdings() {
        return new AccountLists(client, clock);
    }

    /** What is read for a plan beside the delays, in this order. */
    List<EvidenceSource> sources(MigrationPlan plan) {
        PlanFiles files =
                settings == null ? PlanFiles.simulated(ports, clock) : PlanFiles.real(settings, asking, clock);
        DatabaseReader databases = databases();
        return List.of(
                new IdentityEvidence(new Sts(client)),
                new PrecheckEvidence(dts),
                new WayBackEvidence(dts),
                new VerificationEvidence(new DtsVerifications(client)),
                new ServerEvidence(new Smc(client), new EcsTargets(client)),
                new LagHistoryEvidence(new Cms(client), records(plan), clock),
                new RehearsalEvidence(records(plan)),
                new DnsEvidence(new Alidns(client)),
                new BalancerEvidence(Map.of(
                        "alb", ServerGroups.alb(client),
                        "nlb", ServerGroups.nlb(client),
                        "clb", new ClassicGroups(client))),
                new BucketEvidence(new Oss(client)),
                new TransferEvidence(TransferPorts.transfers(settings, asking, ports, clock), clock),
                new ComparisonEvidence(
                        TransferPorts.inventories(settings, asking, ports, clock), new Oss(client), clock),
                new NameEvidence(names()),
                new DatabaseEvidence(databases, clock),
                new ProgressEvidence(databases, clock),
                new RowCountEvidence(databases, clock),
                new InstanceBackupEvidence(new CloudBackups(client), clock),
                new SnapshotEvidence(new EcsSnapshots(client)),
                new HbrEvidence(new Hbr(client), clock),
                new ManifestEvidence(files.folder(), files.sizes()),
                new DrillEvidence(records(plan)));
    }

    /** The same, and the restored copies that a plan names are looked into. */
    List<EvidenceSource> drilling(MigrationPlan plan) {
        List<EvidenceSource> sources = new ArrayList<>(sources(plan));
        sources.add(new CopyEvidence(databases(), records(plan), clock));
        return List.copyOf(sources);
    }

    /** Whether files of this machine may be read and written. */
    boolean hasFiles() {
        return settings != null && settings.files() != null && asking == null;
    }

    /** Who asks DNS: a simulated world has no code path to a real server, and a face may lend nothing of its machine. */
    private NameReader names() {
        if (settings == null) {
            return ports.find(NameReader.class).orElseGet(() -> new NoNames("name.no-simulation", clock));
        }
        if (asking != null) {
            return new RemoteNames(asking);
        }
        return settings.files() == null ? new NoNames("name.not-here", clock) : new ZoneServers(clock);
    }

    /** Who asks databases: none in a simulated world, and none where the face lends nothing of its machine. */
    private DatabaseReader databases() {
        if (settings == null) {
            return ports.find(DatabaseReader.class).orElseGet(() -> new NoDatabases("database.no-simulation", clock));
        }
        if (asking != null) {
            return new RemoteDatabases(asking, settings.credentials(), clock);
        }
        return settings.files() == null
                ? new NoDatabases("database.not-here", clock)
                : new Databases(settings.credentials(), clock);
    }

    /** The records of earlier runs of a plan's migration, as far as this world has any. */
    public Records records(MigrationPlan plan) {
        RecordKeeping keeping = new RecordKeeping(plan, clock);
        return settings == null ? keeping.simulated(ports) : keeping.real(settings, asking);
    }

    /** Whether the SDK's own chain may give the key. */
    boolean allowsDefaultChain() {
        return settings == null || settings.defaultChain();
    }

    /** Looks named credentials up; knows none in a simulated world. */
    CredentialSource credentials() {
        return settings == null ? CredentialSource.none() : settings.credentials();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            client.close();
            onClose.run();
        }
    }
}
