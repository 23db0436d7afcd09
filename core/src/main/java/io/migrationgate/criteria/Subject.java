package io.migrationgate.criteria;

import io.migrationgate.plan.AssetKind;
import java.util.EnumSet;
import java.util.Set;

/** What a criterion makes findings for. */
public enum Subject {
    ASSET(EnumSet.allOf(AssetKind.class), "asset"),
    /** What a tool moves; traffic is switched by the gate itself. */
    MOVED(EnumSet.complementOf(EnumSet.of(AssetKind.TRAFFIC)), "database, server, object store"),
    DATABASE(EnumSet.of(AssetKind.DATABASE), "database"),
    SERVER(EnumSet.of(AssetKind.SERVER), "server"),
    OBJECT_STORE(EnumSet.of(AssetKind.OBJECT_STORE), "object store"),
    TRAFFIC(EnumSet.of(AssetKind.TRAFFIC), "traffic"),
    DATABASE_OR_SERVER(EnumSet.of(AssetKind.DATABASE, AssetKind.SERVER), "database, server; side"),
    DATABASE_OR_TRAFFIC(EnumSet.of(AssetKind.DATABASE, AssetKind.TRAFFIC), "database, traffic"),
    PHASE(EnumSet.noneOf(AssetKind.class), "phase"),
    PLAN(EnumSet.noneOf(AssetKind.class), "plan");

    private final Set<AssetKind> kinds;
    private final String words;

    Subject(Set<AssetKind> kinds, String words) {
        this.kinds = kinds;
        this.words = words;
    }

    /** Whether findings are made per asset of that kind. */
    public boolean covers(AssetKind kind) {
        return kinds.contains(kind);
    }

    /** Whether findings are made for the plan or its phases instead of assets. */
    public boolean wholePlan() {
        return kinds.isEmpty();
    }

    /** Whether there is a finding for each side: the source at {@link Stage#READY}, the target at {@link Stage#OPENING}. */
    public boolean sided() {
        return this == DATABASE_OR_SERVER;
    }

    /** The words of the catalogue. */
    public String words() {
        return words;
    }
}
