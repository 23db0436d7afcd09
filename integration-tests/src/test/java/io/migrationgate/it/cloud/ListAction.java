package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/**
 * Answers a list of entries, a page at a time.
 *
 * <p>Most products put the array inside an object ({@code Items/Backup}), the younger ones do not ({@code Servers}).
 */
abstract class ListAction implements Action {
    private final String field;
    private final Paging paging;
    private final List<ObjectNode> entries;

    /** @param field where the array stands; a slash parts it from the object around it */
    ListAction(String field, Paging paging, List<ObjectNode> entries) {
        this.field = field;
        this.paging = paging;
        this.entries = entries;
    }

    @Override
    public final Reply answer(RpcRequest request, SignatureFinding caller) {
        Predicate<ObjectNode> asked = asked(request);
        List<ObjectNode> found = entries.stream().filter(asked).toList();
        Slice slice = paging.slice(request, found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("RequestId", Reply.newRequestId());
        slice.said().accept(body);
        complete(body, found);
        slice.of(found).forEach(array(body)::add);
        return Reply.ok(body);
    }

    /**
     * Tells which entries the call asks for.
     *
     * @throws RefusedCall when a parameter is missing or wrong
     */
    abstract Predicate<ObjectNode> asked(RpcRequest request);

    /** Adds what the reply says beside the list; nothing unless overridden. */
    void complete(ObjectNode body, List<ObjectNode> found) {}

    private ArrayNode array(ObjectNode body) {
        int slash = field.indexOf('/');
        if (slash < 0) {
            return body.withArray("/" + field);
        }
        return body.withObject("/" + field.substring(0, slash)).withArray("/" + field.substring(slash + 1));
    }
}
