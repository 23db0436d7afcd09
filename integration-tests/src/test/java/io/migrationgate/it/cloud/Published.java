package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The sample replies that the documents show, shortened; their entries are what the cloud's own are made from. */
final class Published {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Published() {}

    /** The whole sample, by product and action, as {@code rds-DescribeBackups}. */
    static ObjectNode reply(String name) {
        try (InputStream in = Published.class.getResourceAsStream("published/" + name + ".json")) {
            if (in == null) {
                throw new FileNotFoundException("no sample " + name);
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One object of a sample, which the caller may change. */
    static ObjectNode entry(String name, String pointer) {
        return (ObjectNode) reply(name).at(pointer);
    }
}
