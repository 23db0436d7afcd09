package io.migrationgate.simulator.backup;

import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a list into pages, in an object inside an object, with the total beside it.
 *
 * @param outer the object that holds the list
 * @param entry name of the list
 * @param total name of the total
 * @param sizes lengths of a page that are taken; none takes every length up to the longest
 * @param longest length of a page
 */
record Pages(String outer, String entry, String total, Set<Integer> sizes, int longest) {
    private static final int USUAL = 30;

    Map<String, Object> of(Call call, List<Map<String, Object>> all) {
        int size = call.count("PageSize", Math.min(USUAL, longest));
        if (size > longest || (!sizes.isEmpty() && !sizes.contains(size))) {
            throw Refusal.invalid("PageSize");
        }
        int page = call.count("PageNumber", 1);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(total, all.size());
        body.put("PageNumber", page);
        body.put("PageSize", size);
        body.put(
                outer,
                Map.of(entry, all.stream().skip((page - 1L) * size).limit(size).toList()));
        return body;
    }
}
