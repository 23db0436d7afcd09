package io.migrationgate.it.cloud;

import java.util.Map;

/** Holds what one product knows and the actions that tell of it. */
interface Product {
    /** The version that stands in every call of the product, as {@code 2014-08-15}. */
    String version();

    Map<String, Action> actions();
}
