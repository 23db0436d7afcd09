package io.migrationgate.adapter.aliyun;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the entries of many ids with few calls: as many ids in one call as the action takes, every batch to its end.
 *
 * @param list field that holds the entries; a dot leads into an object
 * @param id field of an entry that names it
 * @param size the most ids, and entries on a page, that the action takes
 * @param filter makes the parameters that name the ids
 */
record Batches(String list, String id, int size, Function<List<String>, Map<String, String>> filter) {
    /** Numbers the ids as RPC products want a list: {@code JobId.1}, {@code JobId.2}, … */
    static Function<List<String>, Map<String, String>> numbered(String name) {
        return ids -> {
            Map<String, String> parameters = new TreeMap<>();
            ids.forEach(one -> parameters.put(name + "." + (parameters.size() + 1), one));
            return parameters;
        };
    }

    /** Puts the ids into one parameter as a JSON array; a plan's ids hold nothing that JSON would have to escape. */
    static Function<List<String>, Map<String, String>> array(String name) {
        return ids -> Map.of(name, "[\"" + String.join("\",\"", ids) + "\"]");
    }

    Paging.Whole read(OpenApiClient client, Cloud cloud, Call call, List<String> ids, Instant deadline)
            throws CloudException {
        List<Fields> entries = new ArrayList<>();
        List<Reply> replies = new ArrayList<>();
        int calls = 0;
        for (int from = 0; from < ids.size(); from += size) {
            Call batch = call.with("PageSize", String.valueOf(size));
            List<String> part = ids.subList(from, Math.min(from + size, ids.size()));
            for (Entry<String, String> parameter : filter.apply(part).entrySet()) {
                batch = batch.with(parameter.getKey(), parameter.getValue());
            }
            Call first = batch;
            Paging.Whole whole = new Paging(
                            call.source(cloud.region()),
                            list,
                            true,
                            page -> page.whole("TotalCount"),
                            entry -> entry.text(id))
                    .read(page -> client.call(cloud, first.with("PageNumber", String.valueOf(page)), deadline));
            entries.addAll(whole.entries());
            replies.addAll(whole.replies());
            calls += whole.calls();
        }
        return new Paging.Whole(entries, replies, calls);
    }
}
