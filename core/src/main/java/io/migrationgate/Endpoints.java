package io.migrationgate;

import java.net.URI;
import java.util.Optional;

/** Says where the products of a simulated cloud answer; an empty answer is "not available in this simulation". */
@FunctionalInterface
public interface Endpoints {
    /**
     * Finds the loopback address of a product.
     *
     * @param cloud name of the cloud in the plan
     * @param product for example {@code dts}
     */
    Optional<URI> find(String cloud, String product);
}
