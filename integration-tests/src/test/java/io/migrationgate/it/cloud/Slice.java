package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Names the entries of a list that one call gets.
 *
 * @param from index of the first one, which may lie past the end
 * @param size the most entries
 * @param said writes what the reply says of the place and of the whole
 */
record Slice(long from, int size, Consumer<ObjectNode> said) {

    <T> List<T> of(List<T> all) {
        return all.stream().skip(from).limit(size).toList();
    }
}
