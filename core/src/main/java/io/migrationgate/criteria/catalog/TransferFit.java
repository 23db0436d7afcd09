package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Level;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.TransferProgress;
import io.migrationgate.evidence.TransferSettings;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.ObjectStore.OriginType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether the tool that copies an object store can do it, and is told to.
 *
 * <p>OSSImport has no HDFS source, which the plan alone shows; Jindo DistCp is made for it. Of other tools the gate knows
 * nothing, and says so. What OSSImport compares by itself is told, since it is not a checksum.
 */
final class TransferFit {
    static final AssetRule RULE = new AssetRule(
            ObjectStore.class,
            Set.of(TransferSettings.KIND, TransferProgress.KIND),
            subject -> expected((ObjectStore) subject.asset()),
            (subject, expected) -> judge(subject, (ObjectStore) subject.asset(), expected));

    private TransferFit() {}

    private static Sentence expected(ObjectStore store) {
        return Sentence.of("transfer-fit.expected", word(store.tool()), origin(store));
    }

    private static Object origin(ObjectStore store) {
        return store.origin() == null
                ? Sentence.of("transfer-fit.any-source")
                : word(store.origin().type());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Finding judge(Case subject, ObjectStore store, Sentence expected) {
        if (store.origin() == null) {
            return subject.declared(
                    Status.INCONCLUSIVE,
                    expected,
                    Sentence.of("transfer-fit.no-source"),
                    Sentence.of("transfer-fit.do-source"));
        }
        OriginType type = store.origin().type();
        return switch (store.tool()) {
            case OSSIMPORT ->
                type == OriginType.HDFS
                        ? subject.declared(
                                Status.FAIL,
                                expected,
                                Sentence.of("transfer-fit.hdfs"),
                                Sentence.of("transfer-fit.use-jindo"))
                        : ossImport(subject, store, type, expected);
            case JINDO_DISTCP -> jindo(subject, type, expected);
            case OTHER ->
                subject.declared(
                        Status.INCONCLUSIVE,
                        expected,
                        Sentence.of("transfer-fit.other-tool"),
                        Sentence.of("transfer-fit.do-waive"));
        };
    }

    /** The counters are the only proof that this tool is the one that copied. */
    private static Finding jindo(Case subject, OriginType type, Sentence expected) {
        if (type != OriginType.HDFS) {
            return subject.declared(
                    Status.INCONCLUSIVE,
                    expected,
                    Sentence.of("transfer-fit.jindo-source", word(type)),
                    Sentence.of("transfer-fit.do-waive"));
        }
        String name = subject.asset().name();
        Optional<Evidence<TransferProgress>> read = subject.atLeast(Level.DECLARED, TransferProgress.KIND, name);
        return read.map(proof -> subject.pass(proof, expected, Sentence.of("transfer-fit.jindo")))
                .orElseGet(() -> subject.unread(TransferProgress.KIND, name, expected));
    }

    private static Finding ossImport(Case subject, ObjectStore store, OriginType type, Sentence expected) {
        Optional<Evidence<TransferSettings>> read = subject.live(TransferSettings.KIND, store.name());
        if (read.isEmpty()) {
            return subject.unread(TransferSettings.KIND, store.name(), expected);
        }
        TransferSettings settings = read.get().value();
        Tally tally = new Tally();
        job(store, settings, tally);
        compare("srcType", word(type), settings.sourceType(), tally);
        String bucket = store.destination() == null ? null : store.destination().bucket();
        if (bucket == null) {
            tally.unclear(Sentence.of("transfer-fit.no-bucket"));
        } else {
            compare("destBucket", bucket, settings.bucket(), tally);
        }
        coverage(settings, tally);
        audit(settings, tally);
        return tally.weigh(subject, read.get(), expected, "transfer-fit");
    }

    private static void job(ObjectStore store, TransferSettings settings, Tally tally) {
        if (settings.job() == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", "jobName"));
        } else if (!settings.job().equals(store.job())) {
            tally.wrong(Sentence.of("transfer-fit.other-job"));
        }
        if (settings.jobType() == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", "jobType"));
        } else if (settings.jobType().equals("audit")) {
            tally.wrong(Sentence.of("transfer-fit.only-audit"));
        }
    }

    private static void compare(String key, String declared, @Nullable String found, Tally tally) {
        if (found == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", key));
        } else if (found.equals(declared)) {
            tally.right(Sentence.of("transfer-fit.same", key, found));
        } else {
            tally.wrong(Sentence.of("transfer-fit.different", key, found, declared));
        }
    }

    private static void coverage(TransferSettings settings, Tally tally) {
        Long since = settings.since();
        if (since == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", "importSince"));
        } else if (since > 0) {
            tally.unclear(Sentence.of("transfer-fit.since", Instant.ofEpochSecond(since)));
        }
        if (settings.incremental() == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", "isIncremental"));
        } else {
            tally.right(
                    settings.incremental()
                            ? Sentence.of("transfer-fit.incremental")
                            : Sentence.of("transfer-fit.one-pass"));
        }
    }

    /** Whether the tool compares is no question of fitting: what it compares proves no content anyway. */
    private static void audit(TransferSettings settings, Tally tally) {
        String mode = settings.auditMode();
        if (settings.audits() == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", "isAuditAfterImport"));
        } else if (!settings.audits()) {
            tally.right(Sentence.of("transfer-fit.no-audit"));
        } else if (mode == null) {
            tally.unclear(Sentence.of("transfer-fit.untold", "auditMode"));
        } else {
            tally.right(
                    switch (mode) {
                        case "simple" -> Sentence.of("transfer-fit.audit-simple");
                        case "general" -> Sentence.of("transfer-fit.audit-general");
                        default -> Sentence.of("transfer-fit.audit-detailed");
                    });
        }
    }
}
