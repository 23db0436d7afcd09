package io.migrationgate.adapter.database;

import io.migrationgate.evidence.AccountRights.Grant;
import io.migrationgate.evidence.AccountRights.Way;
import io.migrationgate.evidence.Unseen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the lines of SHOW GRANTS say of an account, and what could not be looked at. */
final class MySqlHeld {
    /** Schemas of the server itself: rights that are taken away there only make an account smaller. */
    private static final Set<String> OWN_SCHEMAS = Set.of("mysql", "sys", "performance_schema", "information_schema");

    private final MySqlServer server;
    private final Set<Grant> grants = new LinkedHashSet<>();
    private final Set<Unseen> unseen = new LinkedHashSet<>();

    MySqlHeld(MySqlServer server) {
        this.server = server;
    }

    List<Grant> grants() {
        return List.copyOf(grants);
    }

    List<Unseen> unseen() {
        return List.copyOf(unseen);
    }

    void add(Grant grant) {
        grants.add(grant);
    }

    void miss(String what, String needs) {
        unseen.add(new Unseen(what, needs));
    }

    void addAll(MySqlHeld other) {
        grants.addAll(other.grants);
        unseen.addAll(other.unseen);
    }

    /**
     * Takes a line.
     *
     * @param of the account or role that was asked about
     * @param way by which it all came
     * @return roles that the line gives
     */
    List<MySqlAccount> take(String line, MySqlAccount of, Way way) {
        Optional<MySqlGrant> read = MySqlGrant.of(line);
        if (read.isEmpty() || !isAbout(read.get().holder(), of)) {
            miss("a line of SHOW GRANTS FOR " + of.title(), "a server of a known version");
            return List.of();
        }
        MySqlGrant grant = read.get();
        for (Grant one : grant.grants()) {
            add(
                    way == Way.DIRECT
                            ? one
                            : new Grant(one.right(), one.on(), way, via(way, grant.holder(), of), one.grantable()));
        }
        if (grant.kind() == MySqlGrant.Kind.LESS && isBusiness(grant.on())) {
            miss("rights that " + of.title() + " lost on " + grant.on(), "no partial revokes");
        }
        return grant.roles();
    }

    private static @Nullable String via(Way way, @Nullable MySqlAccount holder, MySqlAccount of) {
        MySqlAccount role = holder == null ? of : holder;
        return way == Way.PUBLIC ? null : role.role();
    }

    /** MariaDB tells, with those of a role, the rights of the roles in it. */
    private boolean isAbout(@Nullable MySqlAccount holder, MySqlAccount of) {
        return holder == null
                || holder.equals(of)
                || (server.isMariaDb() && of.host().isEmpty());
    }

    private static boolean isBusiness(@Nullable String on) {
        return on == null || !OWN_SCHEMAS.contains(on.substring(0, Math.max(0, on.indexOf('.'))));
    }
}
