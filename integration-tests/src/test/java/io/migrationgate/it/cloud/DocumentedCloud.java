package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private static final String SMC = "2019-06-01 ";
    private static final String ECS = "2014-05-26 ";

    private final TaskClock clock = new TaskClock();
    private final AccessKeys keys = new AccessKeys();
    private final SignatureCheck signatures = new SignatureCheck(keys);
    private final CallLog calls = new CallLog();
    private final FaultPlan faults = new FaultPlan(clock);
    private final TaskList tasks = new TaskList(clock);
    private final JobListAction jobList = new JobListAction(tasks, clock);
    private final List<ObjectNode> sources = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> jobs = new CopyOnWriteArrayList<>();
    private final List<ObjectNode> instances = new CopyOnWriteArrayList<>();
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
                "/", new CloudHandler(clock, signatures, calls, faults, actions(), stranger.address(), closing));
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
        sources.add(server.source);
        jobs.add(server.job);
        instances.add(server.instance);
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
        return Map.of(
                DTS + JobListAction.NAME, jobList,
                DTS + JobDetailAction.NAME, new JobDetailAction(tasks, clock),
                DTS + SynchronizationStatusAction.NAME, new SynchronizationStatusAction(tasks, clock),
                DTS + MigrationStatusAction.NAME, new MigrationStatusAction(tasks, clock),
                DTS + PrecheckAction.NAME, new PrecheckAction(tasks, clock),
                STS + CallerIdentityAction.NAME, new CallerIdentityAction(),
                SMC + "DescribeSourceServers",
                        new EntryListAction("SourceServers", "SourceServer", "SourceId", 50, false, sources),
                SMC + "DescribeReplicationJobs",
                        new EntryListAction("ReplicationJobs", "ReplicationJob", "JobId", 50, false, jobs),
                ECS + "DescribeInstances",
                        new EntryListAction("Instances", "Instance", "InstanceId", 100, true, instances));
    }
}
