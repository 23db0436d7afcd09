package io.migrationgate.plan;

/** One thing that moves. */
public sealed interface Asset permits Database, Server, ObjectStore, TrafficRoute {
    /** The name, unique in the plan. */
    String name();

    /** What kind of thing it is. */
    AssetKind kind();

    /** The name of the cloud it moves to; always one of the plan's {@code clouds}. */
    String cloud();
}
