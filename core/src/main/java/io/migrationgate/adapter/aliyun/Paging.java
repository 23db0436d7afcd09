package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page to its end.
 *
 * <p>A list that moves while it is read (another total, an entry seen twice) is read anew a few times; one that cannot
 * be read whole is no list, because what is missing could be the entry that matters.
 *
 * @param source what is read, for messages
 * @param list field that holds the entries; a dot leads into an object
 * @param counted whether every page must say how many entries there are; else the list may end with an empty page
 * @param total how many entries a page says there are; null when it does not say
 * @param identity tells entries apart; null when an entry cannot be told
 */
record Paging(
        String source,
        String list,
        boolean counted,
        Function<Fields, @Nullable Long> total,
        Function<Fields, @Nullable String> identity) {
    private static final int MOST_PAGES = 2000;
    private static final int READINGS = 3;

    /** Fetches one page; the first has number 1. */
    @FunctionalInterface
    interface Pages {
        Reply page(int number) throws CloudException;
    }

    /**
     * A list read to its end.
     *
     * @param calls all that were made, those of readings that were given up too
     */
    record Whole(List<Fields> entries, List<Reply> replies, int calls) {}

    /** A list so far. */
    private static final class Partial {
        private final List<Fields> entries = new ArrayList<>();
        private final List<Reply> replies = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private @Nullable Long total;
        private @Nullable Trouble moved;
        private boolean ended;
    }

    Whole read(Pages pages) throws CloudException {
        int calls = 0;
        Trouble moved = Trouble.LIST_CHANGED;
        for (int reading = 0; reading < READINGS; reading++) {
            Partial partial = read(pages, new Partial());
            calls += partial.replies.size();
            if (partial.moved == null) {
                return new Whole(partial.entries, partial.replies, calls);
            }
            moved = partial.moved;
        }
        throw new CloudException(moved, source);
    }

    private Partial read(Pages pages, Partial partial) throws CloudException {
        for (int number = 1; number <= MOST_PAGES; number++) {
            Reply reply = pages.page(number);
            partial.replies.add(reply);
            add(reply.body(), partial);
            if (partial.ended || partial.moved != null) {
                return partial;
            }
        }
        throw new CloudException(Trouble.LIST_ENDLESS, source, MOST_PAGES);
    }

    private void add(Fields page, Partial partial) throws CloudException {
        Long says = total.apply(page);
        if (says == null && counted) {
            throw new CloudException(Trouble.LIST_UNCOUNTED, source);
        }
        if (partial.replies.size() > 1 && !Objects.equals(says, partial.total)) {
            partial.moved = Trouble.LIST_CHANGED;
            return;
        }
        partial.total = says;
        List<Fields> entries = entries(page, says);
        for (Fields entry : entries) {
            String id = identity.apply(entry);
            if (id == null) {
                throw new CloudException(Trouble.ENTRY_UNREADABLE, source);
            }
            if (!partial.seen.add(id)) {
                partial.moved = Trouble.LIST_REPEATED;
                return;
            }
        }
        partial.entries.addAll(entries);
        end(partial, entries.isEmpty());
    }

    private List<Fields> entries(Fields page, @Nullable Long says) throws CloudException {
        Fields holder = page;
        String name = list;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.')) {
            holder = holder.child(name.substring(0, dot));
            name = name.substring(dot + 1);
        }
        JsonNode found = holder.node().path(name);
        boolean none = found.isMissingNode() || found.isNull();
        if (none ? says == null || says != 0 : !found.isArray()) {
            throw new CloudException(Trouble.LIST_MISSING, source, list);
        }
        return holder.list(name);
    }

    private static void end(Partial partial, boolean emptyPage) {
        Long total = partial.total;
        int size = partial.entries.size();
        if (total == null || size < total) {
            partial.ended = emptyPage && total == null;
            partial.moved = emptyPage && total != null ? Trouble.LIST_SHORT : null;
        } else {
            partial.ended = size == total;
            partial.moved = size > total ? Trouble.LIST_CHANGED : null;
        }
    }
}
