package io.migrationgate.maven;

import io.migrationgate.UsageException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.ActingIdentity;
import io.migrationgate.plan.Backup;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.Database;
import io.migrationgate.plan.DatabaseEndpoint;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.Server;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the names of all credentials that a plan names, so that no two can be read from the same variables. */
final class CredentialNames {
    private final SortedSet<String> names = new TreeSet<>();

    private CredentialNames(MigrationPlan plan) {
        plan.clouds().values().forEach(this::cloud);
        plan.databases().forEach(this::database);
        plan.servers().stream().map(Server::backups).forEach(this::backups);
        if (plan.state() != null) {
            add(plan.state().signing());
        }
    }

    /**
     * Refuses a plan of which two names stand for the same environment variables.
     *
     * @throws UsageException naming both
     */
    static void refuseCollisions(MigrationPlan plan) {
        Map<String, String> byVariable = new TreeMap<>();
        for (String name : new CredentialNames(plan).names) {
            String variable = EnvironmentCredentials.variable(name, "");
            String other = byVariable.put(variable, name);
            if (other != null) {
                throw new UsageException("credentials \"" + other + "\" and \"" + name + "\" would both be read from "
                        + variable + "*; rename one of them in the plan");
            }
        }
    }

    private void add(@Nullable ActingIdentity identity) {
        add(identity == null ? null : identity.credentials());
    }

    private void cloud(Cloud cloud) {
        add(cloud.credentials());
        add(cloud.actCredentials());
    }

    private void database(Database database) {
        endpoint(database.source());
        endpoint(database.target());
        database.accounts().probe().forEach(this::add);
        add(database.accounts().heartbeat());
        backups(database.backups());
    }

    private void backups(List<Backup> backups) {
        for (Backup backup : backups) {
            Backup.Restored restored = backup.restored();
            if (restored != null && restored.copy() != null) {
                endpoint(restored.copy().endpoint());
            }
        }
    }

    private void endpoint(@Nullable DatabaseEndpoint endpoint) {
        if (endpoint != null) {
            add(endpoint.credentials());
            add(endpoint.actCredentials());
        }
    }

    private void add(@Nullable String name) {
        if (name != null && !name.equals(CredentialSource.DEFAULT)) {
            names.add(name);
        }
    }
}
