package io.migrationgate.verdict;

import io.migrationgate.criteria.CriterionId;
import io.migrationgate.evidence.AccountRights;
import io.migrationgate.evidence.BackupListing;
import io.migrationgate.evidence.BackupManifest;
import io.migrationgate.evidence.Bucket;
import io.migrationgate.evidence.BucketLookup;
import io.migrationgate.evidence.CallerIdentity;
import io.migrationgate.evidence.DnsLookup;
import io.migrationgate.evidence.DnsRecord;
import io.migrationgate.evidence.DrillRecord;
import io.migrationgate.evidence.DtsLookup;
import io.migrationgate.evidence.DtsPrecheck;
import io.migrationgate.evidence.DtsTask;
import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsWayBack;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceBook;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.GroupBackends;
import io.migrationgate.evidence.GroupHealth;
import io.migrationgate.evidence.IdleProgress;
import io.migrationgate.evidence.InventoryComparison;
import io.migrationgate.evidence.LagHistory;
import io.migrationgate.evidence.LagSamples;
import io.migrationgate.evidence.NameAnswers;
import io.migrationgate.evidence.OpenWork;
import io.migrationgate.evidence.RehearsalRecord;
import io.migrationgate.evidence.RestoreListing;
import io.migrationgate.evidence.SchemaShape;
import io.migrationgate.evidence.SequenceValues;
import io.migrationgate.evidence.ServerGroup;
import io.migrationgate.evidence.ServerGroupLookup;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.evidence.SourceSettings;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.evidence.WriterAccounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of every kind of evidence what of it matters for the decision to run a plan: ids, states, records, weights. Times,
 * delays, counts that grow, request ids and digests do not; what they mean for a criterion stands in its status.
 *
 * <p>A kind that is not here would be left out in silence; a test holds that every kind a criterion needs is here.
 */
final class DecisionState {
    /** By type; series of delays, which the packages below do not know, have the id of their criterion and never matter. */
    private static final Map<Class<?>, Function<Object, @Nullable Object>> ALL = new HashMap<>();

    static {
        put(CallerIdentity.class, one -> list(one.account(), one.arn()));
        put(DtsLookup.class, one -> task(one.task()));
        put(
                DtsPrecheck.class,
                one -> list(one.status(), sorted(one.items().stream().map(DecisionState::item))));
        put(
                DtsWayBack.class,
                one -> list(task(one.prepared()), sorted(one.readers().stream().map(DecisionState::task))));
        put(SmcJobLookup.class, one -> job(one.job()));
        put(SmcSourceLookup.class, one -> source(one.source()));
        put(ServerTargetLookup.class, one -> target(one.target()));
        put(DnsLookup.class, one -> records(one.records()));
        put(NameAnswers.class, one -> sorted(one.servers().stream().map(DecisionState::answer)));
        put(ServerGroupLookup.class, one -> group(one.group()));
        put(GroupBackends.class, one -> sorted(one.backends().stream().map(DecisionState::backend)));
        put(BucketLookup.class, one -> bucket(one.bucket()));
        put(
                TransferSettings.class,
                one -> list(one.job(), one.jobType(), one.sourceType(), one.bucket(), one.incremental(), one.since()));
        put(AccountRights.class, DecisionState::rights);
        put(SourceSettings.class, one -> list(one.product(), one.version()));
        put(SchemaShape.class, one -> list(one.version(), one.digest(), one.defaults(), one.collations()));
        put(
                WriterAccounts.class,
                one -> sorted(one.accounts().stream()
                        .map(account -> list(account.name(), account.locked(), account.writes()))));
        put(RehearsalRecord.class, one -> list(one.sequenceDigest(), one.grade().word()));
        // Made or written anew again and again.
        statusSaysAll(BackupListing.class, RestoreListing.class, BackupManifest.class, DrillRecord.class);
        // Their counts grow, or move on.
        statusSaysAll(OpenWork.class, SequenceValues.class, IdleProgress.class);
        statusSaysAll(InventoryComparison.class, DtsVerification.class, TransferProgress.class);
        // Changes from one look to the next.
        statusSaysAll(GroupHealth.class);
        statusSaysAll(LagHistory.class, LagSamples.class);
    }

    private DecisionState() {}

    private static <T> void put(Class<T> type, Function<T, @Nullable Object> projection) {
        ALL.put(type, value -> projection.apply(type.cast(value)));
    }

    /** Of these kinds only the status of the criteria matters. */
    private static void statusSaysAll(Class<?>... types) {
        Arrays.stream(types).forEach(type -> ALL.put(type, value -> null));
    }

    /** Whether somebody said what of this kind matters. */
    static boolean knows(EvidenceKind<?> kind) {
        return ALL.containsKey(kind.type()) || kind.id().equals(CriterionId.DTS_LAG.id());
    }

    /** What matters of a book, by kind and subject. */
    static Map<String, @Nullable Object> of(EvidenceBook book) {
        Map<String, @Nullable Object> state = new TreeMap<>();
        book.all().forEach((key, reading) -> {
            if (reading instanceof Evidence<?> evidence && knows(key.kind())) {
                Object matters =
                        ALL.getOrDefault(key.kind().type(), value -> null).apply(evidence.value());
                if (matters != null) {
                    state.put(key.kind().id() + " of " + key.subject(), matters);
                }
            }
        });
        return state;
    }

    private static @Nullable Object task(@Nullable DtsTask task) {
        return task == null
                ? null
                : list(
                        task.instance(),
                        task.job(),
                        name(task.type()),
                        task.direction().name(),
                        task.region(),
                        task.state().name(),
                        end(task.source()),
                        end(task.target()));
    }

    private static Object rights(AccountRights rights) {
        return list(
                rights.account(),
                sorted(rights.traits().stream().map(Enum::name)),
                sorted(rights.grants().stream()
                        .map(grant ->
                                list(grant.right(), grant.on(), name(grant.way()), grant.via(), grant.grantable()))));
    }

    private static Object end(DtsTask.Endpoint end) {
        return list(
                end.engine(), end.instance(), end.host(), end.port(), end.region(), end.database(), end.instanceType());
    }

    private static Object item(DtsPrecheck.Item item) {
        return list(item.name(), item.state(), item.skipped(), item.ignored());
    }

    private static @Nullable Object job(@Nullable SmcJob job) {
        return job == null
                ? null
                : list(
                        job.job(),
                        job.source(),
                        job.region(),
                        job.state().name(),
                        job.runOnce(),
                        job.targetType(),
                        job.instance(),
                        job.launchTemplate());
    }

    private static @Nullable Object source(@Nullable SmcSource source) {
        return source == null ? null : list(source.source(), source.state());
    }

    private static @Nullable Object target(@Nullable ServerTarget target) {
        return target == null ? null : list(target.id(), target.region(), target.osType());
    }

    private static @Nullable Object records(@Nullable List<DnsRecord> records) {
        return records == null ? null : sorted(records.stream().map(DecisionState::record));
    }

    private static Object record(DnsRecord record) {
        return list(
                record.id(),
                record.host(),
                record.type(),
                record.value(),
                record.line(),
                String.valueOf(record.ttl()),
                record.status(),
                record.locked());
    }

    private static Object answer(NameAnswers.FromServer answer) {
        return list(
                answer.server(),
                answer.outcome().name(),
                sorted(answer.records().stream()
                        .map(entry -> list(entry.type(), entry.value(), String.valueOf(entry.ttl())))));
    }

    private static @Nullable Object group(@Nullable ServerGroup group) {
        return group == null ? null : list(group.id(), group.loadBalancers());
    }

    private static Object backend(GroupBackends.Backend backend) {
        return list(backend.server(), backend.address(), backend.port(), backend.weight());
    }

    private static @Nullable Object bucket(@Nullable Bucket bucket) {
        return bucket == null ? null : list(bucket.name(), bucket.region(), bucket.owner());
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    /** Lists may come in any order. */
    private static List<@Nullable Object> sorted(Stream<? extends @Nullable Object> items) {
        List<@Nullable Object> sorted = new ArrayList<>(items.toList());
        sorted.sort(Comparator.comparing(String::valueOf));
        return sorted;
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
