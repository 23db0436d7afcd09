package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.plan.Cloud;

/**
 * Keeps together what one exchange is about: the cloud, the call, and the key it was signed with.
 */
record Asked(Cloud cloud, Call call, Credential key) {
    String source() {
        return call.source(cloud.region());
    }
}
