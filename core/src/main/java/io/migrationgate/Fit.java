package io.migrationgate;

import io.migrationgate.access.CredentialException;
import io.migrationgate.access.CredentialSource;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.MigrationPlan;
import io.migrationgate.plan.PlanException;
import io.migrationgate.plan.StateStore;
import org.jspecify.annotations.Nullable;

/**
 * Checks once, before anything is called, that a plan is run in a world of its own kind and that every credential it
 * names is there.
 */
final class Fit {
    private Fit() {}

    static void check(MigrationPlan plan, World world) {
        checkKind(plan, world.kind());
        if (world.kind() == World.Kind.REAL) {
            checkState(plan.state());
            plan.clouds().values().forEach(cloud -> checkCredential(cloud, world));
        }
    }

    private static void checkKind(MigrationPlan plan, World.Kind kind) {
        if (!plan.simulated()) {
            if (kind != World.Kind.REAL) {
                throw new PlanException(
                        "simulated: a scenario or a loopback endpoint needs simulated: true in the plan;"
                                + " without it only the real cloud is asked");
            }
            return;
        }
        boolean endpoints = plan.clouds().values().stream()
                .anyMatch(cloud -> !cloud.endpoints().isEmpty());
        boolean everywhere = plan.clouds().values().stream()
                .noneMatch(cloud -> cloud.endpoints().isEmpty());
        boolean scenario = kind == World.Kind.SCENARIO;
        if (kind == World.Kind.REAL || (!scenario && !endpoints)) {
            throw new PlanException("simulated: a plan with simulated: true needs a scenario or loopback endpoints,"
                    + " and has neither");
        }
        if (scenario && endpoints) {
            throw new PlanException("simulated: a plan with simulated: true needs a scenario or loopback endpoints,"
                    + " exactly one of them, and has both");
        }
        if (!scenario && !everywhere) {
            throw new PlanException(
                    "clouds: with simulated: true and no scenario every cloud needs loopback endpoints");
        }
    }

    private static void checkState(@Nullable StateStore state) {
        if (state != null && state.kind() == StateStore.Kind.OSS) {
            throw new UsageException("state.store: oss is not available in this version, which neither keeps nor finds"
                    + " records there; use store: directory, or leave state out");
        }
    }

    private static void checkCredential(Cloud cloud, World world) {
        String name = cloud.credentials();
        if (name.equals(CredentialSource.DEFAULT)) {
            if (!world.allowsDefaultChain()) {
                throw new UsageException("clouds." + cloud.name()
                        + ".credentials: default is not allowed here; name credentials instead");
            }
            return;
        }
        try {
            if (world.credentials().find(name).isEmpty()) {
                throw new UsageException(
                        "clouds." + cloud.name() + ".credentials: no credentials named " + name + " were found");
            }
        } catch (CredentialException e) {
            throw new UsageException("clouds." + cloud.name() + ".credentials: " + e.getMessage());
        }
    }
}
