package io.migrationgate.it.cloud;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers HTTP calls on a loopback port as the documents of Alibaba Cloud describe, by the system's clock.
 *
 * <p>It is the judge of how the gate reads replies and therefore shares no code with it. Tasks, faults and keys may be
 * changed while a client polls.
 */
public final class DocumentedCloud implements AutoCloseable {
    public static final String REGION = "cn-hangzhou";

    private static final String DTS = "2020-01-01 ";
    private static final String STS = "2015-04-01 ";

    private final TaskClock clock = new TaskClock();
    private final AccessKeys keys = new AccessKeys();
    private final SignatureCheck signatures = new SignatureCheck(keys);
    private final CallLog calls = new CallLog();
    private final FaultPlan faults = new FaultPlan(clock);
    private final TaskList tasks = new TaskList(clock);
    private final JobListAction jobList = new JobListAction(tasks, clock);
    private final Rewrites rewrites = new Rewrites();
    private final Smc smc = new Smc();
    private final Ecs ecs = new Ecs();
    private final Rds rds = new Rds();
    private final MongoDb mongoDb = new MongoDb();
    private final Tair tair = new Tair();
    private final Hbr hbr = new Hbr();
    private final Dns dns = new Dns();
    private final Clb clb = new Clb();
    private final ServerGroups alb = ServerGroups.alb();
    private final ServerGroups nlb = ServerGroups.nlb();
    private final Metrics metrics = new Metrics();
    private final DataChecks checks = new DataChecks();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "documented-cloud");
        thread.setDaemon(true);
        return thread;
    });
    private final StrangeHost stranger;
    private final HttpServer server;
    private int fillers;

    public DocumentedCloud() {
        try {
            stranger = new StrangeHost();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                new CloudHandler(clock, signatures, calls, faults, rewrites, actions(), stranger.address(), closing));
        server.setExecutor(threads);
        server.start();
    }

    /** Host and port, as an endpoint of a plan needs them behind {@code http://}. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public DtsTask migrationTask(String instance, String job) {
        return tasks.add(new DtsTask(JobType.MIGRATION, instance, job));
    }

    public DtsTask syncTask(String instance, String job) {
        return tasks.add(new DtsTask(JobType.SYNC, instance, job));
    }

    /** Adds a healthy server with the ids s-N, j-N and i-N. */
    public ServerEntries server(String number) {
        ServerEntries server = new ServerEntries(number);
        smc.add(server.source, server.job);
        ecs.add(server.instance);
        return server;
    }

    /** Adds other people's tasks, which push the tasks that are made later to later pages. */
    public DocumentedCloud fillers(JobType type, int count) {
        for (int i = 0; i < count; i++) {
            fillers++;
            tasks.add(new DtsTask(type, "dtsfiller" + fillers, "filler" + fillers));
        }
        return this;
    }

    /** Lets DescribeDtsJobs take DtsJobId and DtsInstanceId for one id each, as its documents of 2023 say. */
    public DocumentedCloud withoutIdLists() {
        jobList.understandsIdLists(false);
        return this;
    }

    /** Sets the cloud's clock for signatures ahead of the caller's, or behind it when negative. */
    public DocumentedCloud clockSkew(Duration ahead) {
        signatures.skew(ahead);
        return this;
    }

    public TaskClock clock() {
        return clock;
    }

    public AccessKeys keys() {
        return keys;
    }

    public CallLog calls() {
        return calls;
    }

    public FaultPlan faults() {
        return faults;
    }

    public Rewrites rewrites() {
        return rewrites;
    }

    public DataChecks dataChecks() {
        return checks;
    }

    public Ecs ecs() {
        return ecs;
    }

    public Rds rds() {
        return rds;
    }

    public MongoDb mongoDb() {
        return mongoDb;
    }

    public Tair tair() {
        return tair;
    }

    public Hbr hbr() {
        return hbr;
    }

    public Dns dns() {
        return dns;
    }

    public Clb clb() {
        return clb;
    }

    public ServerGroups alb() {
        return alb;
    }

    public ServerGroups nlb() {
        return nlb;
    }

    public Metrics metrics() {
        return metrics;
    }

    public StrangeHost stranger() {
        return stranger;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
        stranger.close();
    }

    private Map<String, Action> actions() {
        Map<String, Action> all = new HashMap<>(Map.of(
                DTS + JobListAction.NAME, jobList,
                DTS + JobDetailAction.NAME, new JobDetailAction(tasks, clock),
                DTS + SynchronizationStatusAction.NAME, new SynchronizationStatusAction(tasks, clock),
                DTS + MigrationStatusAction.NAME, new MigrationStatusAction(tasks, clock),
                DTS + PrecheckAction.NAME, new PrecheckAction(tasks, clock),
                STS + CallerIdentityAction.NAME, new CallerIdentityAction(),
                STS + AssumeRoleAction.NAME, new AssumeRoleAction(keys)));
        checks.actions().forEach((name, action) -> all.put(DTS + name, action));
        for (Product product : List.of(smc, ecs, rds, mongoDb, tair, hbr, dns, clb, alb, nlb, metrics)) {
            product.actions().forEach((name, action) -> all.put(product.version() + " " + name, action));
        }
        return Map.copyOf(all);
    }
}
