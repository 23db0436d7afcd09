package io.migrationgate.simulator.server;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists something of servers page by page, in an object inside an object, with the total beside it. */
abstract class ServerList implements Action {
    private static final int PAGE = 10;

    private final String product;
    private final String version;
    private final String entry;
    private final int most;

    /**
     * @param entry name of the inner list; the outer object has an s more
     * @param most the longest page
     */
    ServerList(String product, String version, String entry, int most) {
        this.product = product;
        this.version = version;
        this.entry = entry;
        this.most = most;
    }

    @Override
    public final String product() {
        return product;
    }

    @Override
    public final String version() {
        return version;
    }

    final String entry() {
        return entry;
    }

    @Override
    public final Map<String, Object> answer(Call call) {
        int size = call.count("PageSize", PAGE);
        if (size > most) {
            throw Refusal.invalid("PageSize");
        }
        int page = call.count("PageNumber", 1);
        List<Map<String, Object>> all = entries(call).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("TotalCount", all.size());
        body.put("PageNumber", page);
        body.put("PageSize", size);
        body.put(
                entry + "s",
                Map.of(entry, all.stream().skip((page - 1L) * size).limit(size).toList()));
        return body;
    }

    /** All entries that the call asks for. */
    abstract Stream<Map<String, Object>> entries(Call call);

    /** The values of a numbered parameter; empty = it is absent. */
    static Set<String> numbered(Call call, String name) {
        return call.parameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().matches(name + "\\.[1-9]\\d*"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Filters by ids; none asks for everything. */
    static boolean asked(Set<String> ids, String id) {
        return ids.isEmpty() || ids.contains(id);
    }
}
