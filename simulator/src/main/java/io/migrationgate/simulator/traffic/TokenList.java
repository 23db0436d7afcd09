package io.migrationgate.simulator.traffic;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.action.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists something page by page; a page names the next one by a token. */
abstract class TokenList implements Action {
    private static final int PAGE = 20;
    private static final String TOKEN = "page-";

    /** Cuts a page out of all entries and says where the next one begins. */
    static Map<String, Object> page(Call call, String list, List<Map<String, Object>> all, int longest) {
        int size = call.count("MaxResults", PAGE);
        if (size > longest) {
            throw Refusal.invalid("MaxResults");
        }
        int from = call.find("NextToken").map(TokenList::from).orElse(0);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("TotalCount", all.size());
        body.put("MaxResults", size);
        body.put("NextToken", from + size < all.size() ? TOKEN + (from + size) : "");
        body.put(list, all.stream().skip(from).limit(size).toList());
        return body;
    }

    private static int from(String token) {
        if (!token.matches(TOKEN + "\\d{1,9}")) {
            throw Refusal.invalid("NextToken");
        }
        return Integer.parseInt(token.substring(TOKEN.length()));
    }
}
