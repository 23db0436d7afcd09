package io.migrationgate.adapter.aliyun;

import java.util.Map;
import java.util.TreeMap;

/**
 * Describes one call of an RPC product.
 *
 * @param product as endpoints and permissions name it, for example {@code dts}
 * @param version of the product's API
 * @param kind decides whether the call may be sent more than once
 * @param form whether the parameters go as a form in the body, as a few actions of NLB take them, and not in the query
 */
record Call(String product, String version, String action, Map<String, String> parameters, Kind kind, boolean form) {
    /** Products that RAM knows by another name than their hosts. */
    private static final Map<String, String> PERMISSION_NAMES =
            Map.of("metrics", "cms", "mongodb", "dds", "r-kvstore", "kvstore");

    /** What a call does to the cloud. */
    enum Kind {
        /** Changes nothing; may be tried again. */
        READ,
        /** Changes something; is sent once, whatever happens. */
        ACTION
    }

    Call {
        parameters = Map.copyOf(parameters);
    }

    static Call read(String product, String version, String action, Map<String, String> parameters) {
        return new Call(product, version, action, parameters, Kind.READ, false);
    }

    /** The same call with one more parameter. */
    Call with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Call(product, version, action, more, kind, form);
    }

    /** The same call with its parameters in the body. */
    Call asForm() {
        return new Call(product, version, action, parameters, kind, true);
    }

    /** How evidence names what was asked. */
    String source(String region) {
        return product + " " + action + " " + region;
    }

    /** The RAM action that the identity needs; some products have another name there than in host names. */
    String permission() {
        // OSS names one right for reading an object and for asking about it.
        String right = action.equals("HeadObject") ? "GetObject" : action;
        return PERMISSION_NAMES.getOrDefault(product, product) + ":" + right;
    }
}
