package io.migrationgate.adapter.aliyun;

import io.migrationgate.plan.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One list of an account, and how its pages are turned.
 *
 * @param entries field that holds the entries; a dot leads into an object
 * @param id field of an entry that names it
 * @param style of its pages
 * @param size the longest page that the documents allow
 */
record AccountList(String product, String version, String action, String entries, String id, Style style, int size) {
    private static final int MOST_PAGES = 200;

    /** How pages are turned. */
    enum Style {
        /** By numbers, with a total. */
        PAGED,
        /** By a token that each page gives for the next. */
        CHAINED,
        /** Not at all. */
        WHOLE
    }

    static AccountList paged(String product, String version, String action, String entries, String id, int size) {
        return new AccountList(product, version, action, entries, id, Style.PAGED, size);
    }

    static AccountList chained(String product, String version, String action, String entries, String id) {
        return new AccountList(product, version, action, entries, id, Style.CHAINED, 100);
    }

    static AccountList whole(String product, String version, String action, String entries, String id) {
        return new AccountList(product, version, action, entries, id, Style.WHOLE, 0);
    }

    /** The call that the pages are parts of. */
    Call call(Cloud cloud) {
        return Call.read(product, version, action, Map.of("RegionId", cloud.region()));
    }

    /** All entries. */
    Paging.Whole read(OpenApiClient client, Cloud cloud, Call call, Instant deadline) throws CloudException {
        return switch (style) {
            case PAGED -> paged(client, cloud, call.with("PageSize", String.valueOf(size)), deadline);
            case CHAINED -> chained(client, cloud, call.with("MaxResults", String.valueOf(size)), deadline);
            case WHOLE -> {
                Reply reply = client.call(cloud, call, deadline);
                yield new Paging.Whole(list(reply, call.source(cloud.region())), List.of(reply), 1);
            }
        };
    }

    private Paging.Whole paged(OpenApiClient client, Cloud cloud, Call call, Instant deadline) throws CloudException {
        return new Paging(call.source(cloud.region()), entries, true, AccountList::total, entry -> entry.text(id))
                .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
    }

    /** RDS has a word of its own for it. */
    private static @Nullable Long total(Fields page) {
        Long total = page.whole("TotalCount");
        return total == null ? page.whole("TotalRecordCount") : total;
    }

    private Paging.Whole chained(OpenApiClient client, Cloud cloud, Call call, Instant deadline) throws CloudException {
        String source = call.source(cloud.region());
        List<Reply> replies = new ArrayList<>();
        List<Fields> all = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        Call next = call;
        while (replies.size() < MOST_PAGES) {
            Reply reply = client.call(cloud, next, deadline);
            replies.add(reply);
            all.addAll(list(reply, source));
            String token = reply.body().text("NextToken");
            if (token == null) {
                return new Paging.Whole(all, replies, replies.size());
            }
            if (!tokens.add(token)) {
                throw new CloudException(Trouble.LIST_REPEATED, source);
            }
            next = call.with("NextToken", token);
        }
        throw new CloudException(Trouble.LIST_ENDLESS, source, MOST_PAGES);
    }

    private List<Fields> list(Reply reply, String source) throws CloudException {
        Fields holder = reply.body();
        String name = entries;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.')) {
            holder = holder.child(name.substring(0, dot));
            name = name.substring(dot + 1);
        }
        if (!holder.node().path(name).isArray()) {
            throw new CloudException(Trouble.LIST_MISSING, source, entries);
        }
        return holder.list(name);
    }
}
