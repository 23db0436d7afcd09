package io.migrationgate.adapter.aliyun;

import io.migrationgate.access.Credential;
import io.migrationgate.plan.Cloud;

/** Gives the AccessKey with which a cloud is read, at the moment it is used. */
@FunctionalInterface
public interface KeySource {
    /**
     * Finds the key of the cloud's reading identity, before it takes any role.
     *
     * @throws CloudException when there is none that can be used
     */
    Credential find(Cloud cloud) throws CloudException;

    /** The throw-away key of simulated worlds, whatever a plan names; no look-up takes place. */
    static KeySource simulated() {
        Credential key = new Credential("simulated", "simulated-secret", null);
        return cloud -> key;
    }
}
