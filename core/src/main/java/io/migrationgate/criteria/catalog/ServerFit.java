package io.migrationgate.criteria.catalog;

import io.migrationgate.criteria.Case;
import io.migrationgate.criteria.Finding;
import io.migrationgate.evidence.Evidence;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.evidence.ServerTarget;
import io.migrationgate.evidence.ServerTargetLookup;
import io.migrationgate.evidence.SmcJob;
import io.migrationgate.evidence.SmcJobLookup;
import io.migrationgate.evidence.SmcSource;
import io.migrationgate.evidence.SmcSourceLookup;
import io.migrationgate.plan.Server;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether an SMC job can bring a server to its declared target.
 *
 * <p>A launch template makes an instance from an image, so the job must make one; a declared instance gets its disks
 * from a job that writes to it, and must run the same kind of system. No lowest agent version is documented: the version
 * is told, not judged.
 */
final class ServerFit {
    /** The distributions that are documented for images; Windows names its versions and is known by its first word. */
    private static final Set<String> LINUX = Set.of(
            "alibaba cloud linux",
            "aliyun",
            "almalinux",
            "amazon linux",
            "anolis",
            "anolis os",
            "centos",
            "centos stream",
            "coreos",
            "customized linux",
            "debian",
            "fedora",
            "fedora coreos",
            "gentoo",
            "kylin",
            "opensuse",
            "oracle linux",
            "others linux",
            "red hat",
            "redhat",
            "rocky linux",
            "suse",
            "ubuntu",
            "uos");

    static final AssetRule RULE = new AssetRule(
            Server.class,
            Set.of(SmcJobLookup.KIND, SmcSourceLookup.KIND, ServerTargetLookup.KIND),
            subject -> expected((Server) subject.asset()),
            (subject, expected) -> judge(subject, (Server) subject.asset(), expected));

    private ServerFit() {}

    private static Sentence expected(Server server) {
        return Sentence.of(server.instance() == null ? "server-fit.expected-image" : "server-fit.expected");
    }

    private static Finding judge(Case subject, Server server, Sentence expected) {
        Optional<Evidence<SmcJobLookup>> jobRead = subject.live(SmcJobLookup.KIND, server.name());
        if (jobRead.isEmpty()) {
            return subject.unread(SmcJobLookup.KIND, server.name(), expected);
        }
        Tally tally = new Tally();
        SmcJob job = jobRead.get().value().job();
        if (job == null) {
            tally.wrong(Sentence.of("smc.no-job", server.job()));
        } else {
            Incremental.look(job, tally);
            targetType(server, job, tally);
        }
        Optional<Evidence<SmcSourceLookup>> sourceRead = subject.live(SmcSourceLookup.KIND, server.name());
        if (sourceRead.isEmpty() && !tally.hasWrong()) {
            return subject.unread(SmcSourceLookup.KIND, server.name(), expected);
        }
        String system = sourceRead
                .map(read -> source(server, read.value().source(), tally))
                .orElse("");
        if (!system.isEmpty() && server.instance() != null) {
            Optional<Evidence<ServerTargetLookup>> targetRead = subject.live(ServerTargetLookup.KIND, server.name());
            if (targetRead.isEmpty() && !tally.hasWrong()) {
                return subject.unread(ServerTargetLookup.KIND, server.name(), expected);
            }
            targetRead.ifPresent(read -> system(system, read.value().target(), tally));
        }
        return tally.weigh(subject, jobRead.get(), expected, "server-fit");
    }

    private static void targetType(Server server, SmcJob job, Tally tally) {
        String type = job.targetType();
        boolean toInstance = server.instance() != null;
        if (type == null) {
            tally.unclear(Sentence.of("server-fit.type-unknown"));
        } else if (!toInstance && server.launchTemplate() == null) {
            tally.unclear(Sentence.of("server-fit.no-target", type));
        } else if (job.makes(toInstance ? SmcJob.TO_INSTANCE : SmcJob.TO_IMAGE)) {
            tally.right(Sentence.of("server-fit.type", type));
        } else {
            tally.wrong(Sentence.of(toInstance ? "server-fit.type-not-instance" : "server-fit.type-not-image", type));
        }
    }

    /** The kind of system that the source runs; empty when it is not known. */
    private static String source(Server server, @Nullable SmcSource source, Tally tally) {
        if (source == null) {
            tally.wrong(Sentence.of("smc.no-source", server.source()));
            return "";
        }
        String version = source.agentVersion();
        tally.right(
                version == null ? Sentence.of("server-fit.agent-untold") : Sentence.of("server-fit.agent", version));
        String platform = source.platform() == null ? "-" : source.platform();
        String word = platform.toLowerCase(Locale.ROOT);
        String system = word.startsWith("windows") ? "windows" : LINUX.contains(word) ? "linux" : "";
        if (system.isEmpty()) {
            tally.unclear(Sentence.of("server-fit.platform-unknown", platform));
        } else {
            tally.right(Sentence.of("server-fit.platform", platform));
        }
        return system;
    }

    private static void system(String system, @Nullable ServerTarget target, Tally tally) {
        String found = target == null ? null : target.osType();
        if (found == null) {
            tally.unclear(Sentence.of("server-fit.system-unknown"));
        } else if (found.toLowerCase(Locale.ROOT).equals(system)) {
            tally.right(Sentence.of("server-fit.system", found));
        } else {
            tally.wrong(Sentence.of("server-fit.system-other", found, system));
        }
    }
}
