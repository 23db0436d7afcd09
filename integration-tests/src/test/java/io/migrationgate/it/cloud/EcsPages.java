package io.migrationgate.it.cloud;

/**
 * Pages of ECS: by token when {@code MaxResults} or {@code NextToken} is sent, else by number.
 *
 * <p>Read by token, {@code TotalCount} is documented to be meaningless: it counts the entries of this page here.
 */
record EcsPages(NumberedPages numbered, int largest) implements Paging {

    /** Ten entries unless asked otherwise, and no more than so many. */
    static EcsPages upTo(int largest) {
        return new EcsPages(NumberedPages.upTo(10, 100), largest);
    }

    @Override
    public Slice slice(RpcRequest request, int total) {
        if (request.parameter("MaxResults").isEmpty()
                && request.parameter("NextToken").isEmpty()) {
            return numbered.slice(request, total);
        }
        Slice slice = new TokenPages(10, largest, false).slice(request, total);
        return new Slice(slice.from(), slice.size(), body -> {
            slice.said().accept(body);
            body.put("TotalCount", Math.max(0, Math.min(slice.size(), total - slice.from())));
            body.put("PageNumber", 0);
            body.put("PageSize", 0);
        });
    }
}
