package io.migrationgate.plan;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One account and region of Alibaba Cloud, and who reads and acts there.
 *
 * @param account the account id that {@code sts GetCallerIdentity} must answer, or null when the plan does not say
 * @param credentials name of the reading identity; {@code default} is the SDK's default chain
 * @param actCredentials the identity that acts; never used for reading
 * @param assumeRole the role that the reading identity takes, or null when it reads by itself
 * @param endpoints by product, only where they differ from the public ones
 */
public record Cloud(
        String name,
        @Nullable String account,
        String region,
        String credentials,
        @Nullable ActingIdentity actCredentials,
        @Nullable AssumeRole assumeRole,
        Map<String, URI> endpoints) {
    /**
     * The role that the reading identity takes.
     *
     * @param arn of the role
     * @param session name of the session, or null for {@code migration-gate}
     */
    public record AssumeRole(String arn, @Nullable String session) {}

    public Cloud {
        endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
    }

    /** The same cloud as the identity sees it that has not taken the role. */
    public Cloud withoutRole() {
        return new Cloud(name, account, region, credentials, actCredentials, null, endpoints);
    }
}
