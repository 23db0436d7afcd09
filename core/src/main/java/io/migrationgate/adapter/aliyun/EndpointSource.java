package io.migrationgate.adapter.aliyun;

import io.migrationgate.plan.Cloud;
import java.net.URI;
import java.util.Optional;

/** Says at which address a product of a cloud is called. */
@FunctionalInterface
public interface EndpointSource {
    /**
     * Finds the address of that product.
     *
     * @param product as endpoints name it, for example {@code dts}
     * @return empty when this world does not have the product
     */
    Optional<URI> find(Cloud cloud, String product);
}
