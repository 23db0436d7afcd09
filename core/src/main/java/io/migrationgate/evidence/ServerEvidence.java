package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Server;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads jobs, sources and targets of the servers, those of one cloud together: never a call for one server alone.
 *
 * <p>Each list is a reading of its own, so that a missing right takes away one of them and no more.
 */
public final class ServerEvidence implements EvidenceSource {
    private final SmcReader smc;
    private final ServerTargetReader targets;

    public ServerEvidence(SmcReader smc, ServerTargetReader targets) {
        this.smc = smc;
        this.targets = targets;
    }

    @Override
    public Set<EvidenceKind<?>> kinds() {
        return Set.of(SmcJobLookup.KIND, SmcSourceLookup.KIND, ServerTargetLookup.KIND);
    }

    @Override
    public EvidenceBook read(Scope scope, EvidenceBook book, Instant until) {
        EvidenceBook filled = book;
        for (Map.Entry<Cloud, List<Server>> entry : scope.byCloud(Server.class).entrySet()) {
            Cloud cloud = entry.getKey();
            List<Server> servers = entry.getValue();
            if (scope.wants(SmcJobLookup.KIND)) {
                filled = jobs(filled, servers, smc.jobs(cloud, ids(servers, Server::job), until));
            }
            if (scope.wants(SmcSourceLookup.KIND)) {
                filled = sources(filled, servers, smc.sources(cloud, ids(servers, Server::source), until));
            }
            if (scope.wants(ServerTargetLookup.KIND)) {
                filled = instances(filled, cloud, servers, until);
                filled = launchTemplates(filled, cloud, servers, until);
            }
        }
        return filled;
    }

    private static EvidenceBook jobs(EvidenceBook book, List<Server> servers, Reading<List<SmcJob>> read) {
        EvidenceBook filled = book;
        for (Server server : servers) {
            filled = filled.with(
                    SmcJobLookup.KIND,
                    server.name(),
                    read.map(jobs ->
                            new SmcJobLookup(find(jobs, job -> job.job().equals(server.job())))));
        }
        return filled;
    }

    private static EvidenceBook sources(EvidenceBook book, List<Server> servers, Reading<List<SmcSource>> read) {
        EvidenceBook filled = book;
        for (Server server : servers) {
            filled = filled.with(
                    SmcSourceLookup.KIND,
                    server.name(),
                    read.map(sources -> new SmcSourceLookup(
                            find(sources, source -> source.source().equals(server.source())))));
        }
        return filled;
    }

    private EvidenceBook instances(EvidenceBook book, Cloud cloud, List<Server> servers, Instant until) {
        List<String> ids = ids(servers, Server::instance);
        return ids.isEmpty() ? book : targets(book, servers, Server::instance, targets.instances(cloud, ids, until));
    }

    private EvidenceBook launchTemplates(EvidenceBook book, Cloud cloud, List<Server> servers, Instant until) {
        List<String> ids = ids(servers, Server::launchTemplate);
        return ids.isEmpty()
                ? book
                : targets(book, servers, Server::launchTemplate, targets.launchTemplates(cloud, ids, until));
    }

    private static EvidenceBook targets(
            EvidenceBook book,
            List<Server> servers,
            Function<Server, @Nullable String> id,
            Reading<List<ServerTarget>> read) {
        EvidenceBook filled = book;
        for (Server server : servers) {
            String declared = id.apply(server);
            if (declared != null) {
                filled = filled.with(
                        ServerTargetLookup.KIND,
                        server.name(),
                        read.map(found -> new ServerTargetLookup(
                                find(found, target -> target.id().equals(declared)))));
            }
        }
        return filled;
    }

    private static List<String> ids(List<Server> servers, Function<Server, @Nullable String> id) {
        return servers.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static <T> @Nullable T find(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElse(null);
    }
}
