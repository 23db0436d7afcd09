package io.migrationgate.adapter.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a list whose pages are chained by tokens, to its end.
 *
 * @param first the call for the first page
 */
record TokenPages(Call first) {
    private static final int MOST_PAGES = 2000;

    /** Makes one call. */
    @FunctionalInterface
    interface Caller {
        Reply call(Call call) throws CloudException;
    }

    /** All pages in order; at least one. */
    List<Reply> read(String source, Caller caller) throws CloudException {
        List<Reply> pages = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        Call call = first;
        while (pages.size() < MOST_PAGES) {
            Reply page = caller.call(call);
            pages.add(page);
            String token = page.body().text("NextToken");
            if (token == null) {
                return pages;
            }
            if (!tokens.add(token)) {
                throw new CloudException(Trouble.LIST_REPEATED, source);
            }
            call = first.with("NextToken", token);
        }
        throw new CloudException(Trouble.LIST_ENDLESS, source, MOST_PAGES);
    }

    /** The entries of one list of all pages; a page may leave it out only where it says that there is nothing. */
    static List<Fields> entries(List<Reply> pages, String list, String source) throws CloudException {
        List<Fields> entries = new ArrayList<>();
        for (Reply page : pages) {
            JsonNode found = page.body().node().path(list);
            boolean none = found.isMissingNode() || found.isNull();
            Long total = page.body().whole("TotalCount");
            if (none ? total == null || total != 0 : !found.isArray()) {
                throw new CloudException(Trouble.LIST_MISSING, source, list);
            }
            entries.addAll(page.body().list(list));
        }
        return entries;
    }
}
