package io.migrationgate;

import io.migrationgate.evidence.DatabaseAddress;
import io.migrationgate.evidence.Sentence;
import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.ObjectStore;
import io.migrationgate.plan.Server;
import io.migrationgate.plan.TrafficRoute;
import io.migrationgate.report.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what of a plan only the machine beside it can read, in the plan's order, as people are told of it. */
final class NamedFiles {
    private final Wording wording;
    private final List<String> lines = new ArrayList<>();

    private NamedFiles(Wording wording) {
        this.wording = wording;
    }

    static List<String> of(MigrationPlan plan) {
        NamedFiles files = new NamedFiles(new Wording(plan.timezone()));
        plan.assets().forEach(files::add);
        return List.copyOf(files.lines);
    }

    private void add(Asset asset) {
        if (asset instanceof Database database) {
            asked(database, "files.source", database.source());
            asked(database, "files.target", database.target());
            database.backups().forEach(backup -> add(asset, backup));
        } else if (asset instanceof Server server) {
            server.backups().forEach(backup -> add(asset, backup));
        } else if (asset instanceof ObjectStore store) {
            add(asset, "files.work-folder", store.workDir());
            add(
                    asset,
                    "files.inventory",
                    store.origin() == null ? null : store.origin().inventory());
            add(
                    asset,
                    "files.inventory",
                    store.destination() == null ? null : store.destination().inventory());
        } else if (asset instanceof TrafficRoute route
                && route.way() instanceof TrafficRoute.Dns dns
                && !dns.provider().equals(TrafficRoute.Dns.ALIDNS)) {
            add(asset, "files.names", dns.provider());
        }
    }

    private void asked(Database database, String sentence, @Nullable DatabaseEndpoint endpoint) {
        DatabaseAddress.of(database.engine(), endpoint).ifPresent(at -> add(database, sentence, at.database()));
    }

    private void add(Asset asset, Backup backup) {
        add(asset, "files.manifest", backup.manifest());
        add(
                asset,
                "files.drill",
                backup.restored() == null ? null : backup.restored().drill());
        if (asset instanceof Database database
                && backup.restored() != null
                && backup.restored().copy() != null) {
            asked(database, "files.copy", backup.restored().copy().endpoint());
        }
    }

    private void add(Asset asset, String sentence, @Nullable String path) {
        if (path != null) {
            lines.add(wording.say(Sentence.of(sentence, asset.name(), path)));
        }
    }
}
