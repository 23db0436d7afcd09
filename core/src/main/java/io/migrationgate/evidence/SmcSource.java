package io.migrationgate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * One migration source of SMC, a server whose agent is known there; nothing is judged here.
 *
 * @param state as sent: {@code Available}, {@code InUse}, {@code Unavailable} or {@code Deleting}
 * @param error code of what is wrong with it and what the agent says of it
 * @param platform the distribution or version of its operating system as sent
 * @param agentVersion of the agent on it
 * @param lastJob id of the newest job that was made for it
 */
public record SmcSource(
        String source,
        @Nullable String state,
        @Nullable String error,
        @Nullable String platform,
        @Nullable String agentVersion,
        @Nullable String lastJob) {}
