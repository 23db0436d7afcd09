package io.migrationgate.it.cloud;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Pages by {@code PageNumber} and {@code PageSize}.
 *
 * @param usual the size of a page when the call names none
 * @param size field of the reply for the size, or for how many entries this page holds
 * @param total field of the reply for how many entries there are
 * @param records whether {@code size} counts the entries of this page
 */
record NumberedPages(
        int usual,
        IntPredicate allowed,
        String size,
        String total,
        boolean records,
        ApiError badNumber,
        ApiError badSize)
        implements Paging {

    /** Pages of these sizes and no others. */
    static NumberedPages of(int usual, Integer... sizes) {
        return of(usual, size -> Arrays.asList(sizes).contains(size));
    }

    static NumberedPages upTo(int usual, int largest) {
        return of(usual, size -> size >= 1 && size <= largest);
    }

    private static NumberedPages of(int usual, IntPredicate allowed) {
        return new NumberedPages(
                usual,
                allowed,
                "PageSize",
                "TotalCount",
                false,
                ApiError.invalidParameter("PageNumber"),
                ApiError.invalidParameter("PageSize"));
    }

    /** Names the errors that the product answers to a wrong number or size. */
    NumberedPages refusing(ApiError number, ApiError length) {
        return new NumberedPages(usual, allowed, size, total, records, number, length);
    }

    /** Tells {@code PageRecordCount} and {@code TotalRecordCount} instead of size and count. */
    NumberedPages countingRecords() {
        return new NumberedPages(usual, allowed, "PageRecordCount", "TotalRecordCount", true, badNumber, badSize);
    }

    @Override
    public Slice slice(RpcRequest request, int found) {
        int number = request.number("PageNumber", 1, badNumber);
        int length = request.number("PageSize", usual, badSize);
        if (number < 1) {
            throw new RefusedCall(badNumber);
        }
        if (!allowed.test(length)) {
            throw new RefusedCall(badSize);
        }
        long from = (long) (number - 1) * length;
        return new Slice(from, length, body -> {
            body.put("PageNumber", number);
            body.put(size, records ? Math.max(0, Math.min(length, found - from)) : length);
            body.put(total, found);
        });
    }
}
