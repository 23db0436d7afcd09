package io.migrationgate.it.cloud;

import java.util.List;

/** Cuts one page out of a list; a page past the end is empty. */
record Page(int number, int size) {

    /**
     * Reads the two page parameters, which may both be left out.
     *
     * @throws IllegalArgumentException when one is no number, less than one, or the size is more than allowed
     */
    static Page of(String number, String size, int usualSize, int largestSize) {
        int page = number.isEmpty() ? 1 : Integer.parseInt(number);
        int length = size.isEmpty() ? usualSize : Integer.parseInt(size);
        if (page < 1 || length < 1 || length > largestSize) {
            throw new IllegalArgumentException("page " + page + " of " + length);
        }
        return new Page(page, length);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip((long) (number - 1) * size).limit(size).toList();
    }
}
