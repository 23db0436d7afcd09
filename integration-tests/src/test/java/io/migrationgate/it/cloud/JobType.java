package io.migrationgate.it.cloud;

/** Names the two kinds of DTS task that the gate reads, as the request parameter {@code JobType} spells them. */
public enum JobType {
    MIGRATION,
    SYNC
}
