package io.migrationgate.jenkins.step;

import java.util.Set;

/**
 * What an administrator allows those who write pipelines.
 *
 * @param defaultChain whether {@code credentials: default}, the identity of the controller itself, may be used
 * @param simulation whether plans with {@code simulated: true} may be judged, which sends requests to local ports
 * @param endpoints hosts that plans may name beside the built-in forms
 */
record Allowed(boolean defaultChain, boolean simulation, Set<String> endpoints) {
    Allowed {
        endpoints = Set.copyOf(endpoints);
    }
}
