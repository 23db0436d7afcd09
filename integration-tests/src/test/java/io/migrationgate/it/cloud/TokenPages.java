package io.migrationgate.it.cloud;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages by {@code NextToken} and {@code MaxResults}: the last page's reply carries no token.
 *
 * <p>A token means something to the cloud alone; one that the cloud never gave is refused.
 */
record TokenPages(int usual, int largest, boolean counts) implements Paging {
    private static final String HEAD = "FFmyTO70tTpLG6I3FmYAXGKPd";
    private static final Pattern TOKEN = Pattern.compile(HEAD + "([0-9a-f]{8})");

    /** At most 100 entries, 20 unless asked otherwise, with a count: what ALB, NLB and CLB document. */
    static TokenPages ofHundred() {
        return new TokenPages(20, 100, true);
    }

    @Override
    public Slice slice(RpcRequest request, int total) {
        ApiError badSize = ApiError.invalidParameter("MaxResults");
        int length = request.number("MaxResults", usual, badSize);
        if (length < 1 || length > largest) {
            throw new RefusedCall(badSize);
        }
        int from = position(request.parameter("NextToken"));
        return new Slice(from, length, body -> {
            if (counts) {
                body.put("MaxResults", length);
                body.put("TotalCount", total);
            }
            if (from + length < total) {
                body.put("NextToken", token(from + length));
            }
        });
    }

    static String token(int position) {
        return HEAD + String.format("%08x", position);
    }

    static int position(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw new RefusedCall(ApiError.invalidParameter("NextToken"));
        }
        return Integer.parseUnsignedInt(matcher.group(1), 16);
    }
}
