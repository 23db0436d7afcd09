package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Decides whether a reply carries its numbers as JSON numbers or as JSON strings. */
public enum NumberStyle {
    /** Each field as its document types it: {@code Delay} of DescribeDtsJobs a number, its {@code Checkpoint} a string. */
    AS_DOCUMENTED,
    STRINGS,
    NUMBERS;

    /** Writes a field that the document types as a number. */
    void number(ObjectNode node, String field, long value) {
        write(node, field, value, this == STRINGS);
    }

    /** Writes a numeric field that the document types as a string. */
    void text(ObjectNode node, String field, long value) {
        write(node, field, value, this != NUMBERS);
    }

    private static void write(ObjectNode node, String field, long value, boolean asText) {
        if (asText) {
            node.put(field, Long.toString(value));
        } else {
            node.put(field, value);
        }
    }
}
