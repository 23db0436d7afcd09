package io.migrationgate.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A store of objects or files that moves to OSS.
 *
 * @param workDir of the tool, relative to the plan's folder
 * @param job name of the tool's job
 * @param maxAge oldest comparison accepted, or null for the default
 */
public record ObjectStore(
        String name,
        String cloud,
        Tool tool,
        @Nullable String workDir,
        @Nullable String job,
        @Nullable Origin origin,
        @Nullable Destination destination,
        @Nullable Duration maxAge)
        implements Asset {
    /** The tool that copies. */
    public enum Tool {
        OSSIMPORT,
        JINDO_DISTCP,
        OTHER
    }

    /** Where objects come from. */
    public enum OriginType {
        S3,
        AZURE,
        HDFS,
        LOCAL
    }

    /**
     * The source.
     *
     * @param inventory file that lists it
     */
    public record Origin(OriginType type, @Nullable String inventory) {}

    /**
     * The target bucket.
     *
     * @param inventory file that lists it
     */
    public record Destination(
            @Nullable String bucket, @Nullable String inventory) {}

    @Override
    public AssetKind kind() {
        return AssetKind.OBJECT_STORE;
    }
}
