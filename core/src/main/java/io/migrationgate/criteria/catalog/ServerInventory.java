package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.EvidenceKind;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a plan declares of a server with its source, its job and its target.
 *
 * <p>What one list shows to be wrong fails the server even where another list could not be read.
 */
final class ServerInventory {
    static final AssetRule RULE = new AssetRule(
            Server.class,
            Set.of(SmcJobLookup.KIND, SmcSourceLookup.KIND, ServerTargetLookup.KIND),
            subject -> expected((Server) subject.asset(), subject.cloud().region()),
            (subject, expected) -> new ServerInventory(subject, expected).finding());

    private final Case subject;
    private final Server server;
    private final Sentence expected;
    private final Tally tally = new Tally();
    private final List<Finding> unread = new ArrayList<>();
    private @Nullable Evidence<?> proof;

    private ServerInventory(Case subject, Sentence expected) {
        this.subject = subject;
        this.server = (Server) subject.asset();
        this.expected = expected;
    }

    private static Sentence expected(Server server, String region) {
        String target = declaredTarget(server);
        return target == null
                ? Sentence.of("inventory-server.expected-any", server.source(), server.job(), region)
                : Sentence.of("inventory-server.expected", server.source(), server.job(), target, region);
    }

    private Finding finding() {
        look(SmcJobLookup.KIND, lookup -> job(lookup.job()));
        look(SmcSourceLookup.KIND, lookup -> source(lookup.source()));
        if (declaredTarget(server) == null) {
            tally.wrong(Sentence.of("inventory-server.no-target"));
        } else {
            look(ServerTargetLookup.KIND, lookup -> target(lookup.target()));
        }
        Evidence<?> first = proof;
        if (first == null || (!unread.isEmpty() && !tally.hasWrong())) {
            return unread.get(0);
        }
        return tally.weigh(subject, first, expected, "inventory-server");
    }

    private <T> void look(EvidenceKind<T> kind, Consumer<T> compare) {
        Optional<Evidence<T>> read = subject.live(kind, server.name());
        if (read.isEmpty()) {
            unread.add(subject.unread(kind, server.name(), expected));
            return;
        }
        if (proof == null) {
            proof = read.get();
        }
        compare.accept(read.get().value());
    }

    private void job(@Nullable SmcJob job) {
        if (job == null) {
            tally.wrong(Sentence.of("smc.no-job", server.job()));
            return;
        }
        tally.compare("job.source", server.source(), job.source());
        tally.compare("job.region", subject.cloud().region(), job.region());
        String instance = server.instance();
        if (instance != null && (job.instance() != null || job.makes(SmcJob.TO_INSTANCE))) {
            tally.compare("job.instance", instance, job.instance());
        }
        String template = server.launchTemplate();
        if (template != null && job.launchTemplate() != null) {
            tally.compare("job.launchTemplate", template, job.launchTemplate());
        }
    }

    private void source(@Nullable SmcSource source) {
        if (source == null) {
            tally.wrong(Sentence.of("smc.no-source", server.source()));
        } else {
            tally.compare("source.job", server.job(), source.lastJob());
        }
    }

    private void target(@Nullable ServerTarget target) {
        if (target == null) {
            tally.wrong(Sentence.of(
                    "inventory-server.target-absent",
                    String.valueOf(declaredTarget(server)),
                    subject.cloud().region()));
        } else {
            tally.compare("target.region", subject.cloud().region(), target.region());
        }
    }

    private static @Nullable String declaredTarget(Server server) {
        return server.instance() != null ? server.instance() : server.launchTemplate();
    }
}
