package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Holds one data point of a metric. */
record MetricPoint(String namespace, String name, ObjectNode value) {

    long at() {
        return value.path("timestamp").asLong();
    }
}
