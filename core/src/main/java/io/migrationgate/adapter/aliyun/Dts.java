package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.DtsLag;
import io.migrationgate.evidence.DtsListing;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsReader;
import io.migrationgate.evidence.DtsSecondReading;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads Data Transmission Service, API version 2020-01-01. */
public final class Dts implements DtsReader {
    private static final String PRODUCT = "dts";
    private static final String VERSION = "2020-01-01";
    /** The most that every version of the documents allows. */
    private static final String PAGE_SIZE = "30";

    private static final String LIST = "DescribeDtsJobs";

    private final OpenApiClient client;

    public Dts(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<DtsListing> tasks(Cloud cloud, DtsReference.Type type, Instant deadline) {
        Call call = read(LIST, cloud)
                .with("Region", cloud.region())
                .with("JobType", type.name())
                .with("WithoutDbList", "true")
                .with("PageSize", PAGE_SIZE);
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            Paging.Whole whole = new Paging(
                            source,
                            "DtsJobList",
                            true,
                            page -> page.whole("TotalRecordCount"),
                            entry -> entry.text("DtsJobId"))
                    .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
            List<DtsTask> tasks = whole.entries().stream()
                    .flatMap(entry -> new DtsEntry(entry, type, cloud.region()).tasks().stream())
                    .toList();
            int rate = Objects.requireNonNull(Pace.DOCUMENTED.get(LIST));
            return new OpenApiClient.Answer<>(whole.replies(), new DtsListing(tasks, whole.calls(), rate));
        });
    }

    @Override
    public Reading<DtsSecondReading> secondLag(Cloud cloud, DtsReference task, Instant deadline) {
        boolean sync = task.type() == DtsReference.Type.SYNC;
        Call call = sync ? syncStatus(cloud, task) : migrationStatus(cloud, task);
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            Reply reply = client.call(cloud, call, deadline);
            same(reply.body(), sync ? "SynchronizationJobId" : "MigrationJobId", task, source);
            sameDirection(reply.body(), task, source);
            DtsSecondReading value = sync ? ofSync(reply.body()) : ofMigration(reply.body());
            return new OpenApiClient.Answer<>(List.of(reply), value);
        });
    }

    @Override
    public Reading<DtsPrecheck> precheck(Cloud cloud, DtsReference task, Instant deadline) {
        Call call = read("DescribePreCheckStatus", cloud)
                .with("DtsJobId", task.job())
                .with("JobCode", "01")
                .with("StructType", "before") // the documents call it required, though it concerns another job code
                .with("PageSize", PAGE_SIZE);
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            Paging.Whole whole = new Paging(
                            source,
                            "JobProgress",
                            false,
                            Dts::checks,
                            entry -> entry.node().toString())
                    .read(page -> client.call(cloud, call.with("PageNo", String.valueOf(page)), deadline));
            Fields first = whole.replies().get(0).body();
            Long errors = first.whole("ErrorItem");
            DtsPrecheck value = new DtsPrecheck(
                    first.text("State"),
                    errors == null ? null : Math.toIntExact(Math.min(errors, Integer.MAX_VALUE)),
                    DtsPrecheckItems.of(whole.entries(), whole.replies()));
            return new OpenApiClient.Answer<>(whole.replies(), value);
        });
    }

    private static Call read(String action, Cloud cloud) {
        return Call.read(PRODUCT, VERSION, action, Map.of("RegionId", cloud.region()));
    }

    /** These two older actions want the id of the instance, not of the task. */
    private static Call syncStatus(Cloud cloud, DtsReference task) {
        boolean forward = task.direction() == DtsReference.Direction.FORWARD;
        return read("DescribeSynchronizationJobStatus", cloud)
                .with("SynchronizationJobId", task.instance())
                .with("SynchronizationDirection", forward ? "Forward" : "Reverse");
    }

    private static Call migrationStatus(Cloud cloud, DtsReference task) {
        return read("DescribeMigrationJobStatus", cloud).with("MigrationJobId", task.instance());
    }

    private static DtsSecondReading ofSync(Fields body) {
        Fields stage = body.child("DataSynchronizationStatus");
        Fields telling = body.text("DelayMillis") == null && stage.text("DelayMillis") != null ? stage : body;
        DtsLag lag = telling.text("DelayMillis") != null
                ? DtsDelay.of(telling, "DelayMillis", ChronoUnit.MILLIS)
                : DtsDelay.of(body.text("Delay") != null ? body : stage, "Delay", ChronoUnit.SECONDS);
        return new DtsSecondReading(lag, body.text("Status"), checkpoint(body, stage));
    }

    private static DtsSecondReading ofMigration(Fields body) {
        Fields stage = body.child("DataSynchronizationStatus");
        DtsLag lag = DtsDelay.of(stage, "Delay", ChronoUnit.SECONDS);
        return new DtsSecondReading(lag, body.text("MigrationJobStatus"), checkpoint(body, stage));
    }

    private static @Nullable Instant checkpoint(Fields body, Fields stage) {
        Instant own = body.seconds("Checkpoint");
        return own != null ? own : stage.seconds("Checkpoint");
    }

    /** An answer about something else is no answer; these actions name the instance, or the task. */
    private static void same(Fields body, String name, DtsReference task, String source) throws CloudException {
        String answered = body.text(name);
        if (answered != null && !answered.equals(task.instance()) && !answered.equals(task.job())) {
            throw new CloudException(Trouble.OTHER_OBJECT, source, name, SafeText.line(answered));
        }
    }

    private static void sameDirection(Fields body, DtsReference task, String source) throws CloudException {
        String answered = body.text("SynchronizationDirection");
        if (answered != null && !answered.equalsIgnoreCase(task.direction().name())) {
            throw new CloudException(Trouble.OTHER_OBJECT, source, "SynchronizationDirection", SafeText.line(answered));
        }
    }

    /**
     * How many checks there are, where the reply says it: the two names differ between versions of the documents, whose
     * samples show a 0 beside a full list.
     */
    private static @Nullable Long checks(Fields page) {
        for (String name : List.of("TotalRecordCount", "Total")) {
            Long total = page.whole(name);
            if (total != null && total > 0) {
                return total;
            }
        }
        return null;
    }
}
