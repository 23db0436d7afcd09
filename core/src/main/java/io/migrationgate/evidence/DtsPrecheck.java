package io.migrationgate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the precheck of a DTS task came to.
 *
 * @param status of the whole precheck as sent
 * @param errors number of failed items as sent, or null
 * @param items every check that was made, skipped or ignored
 */
public record DtsPrecheck(@Nullable String status, @Nullable Integer errors, List<Item> items) {
    /**
     * One check.
     *
     * @param state as sent, for example {@code Success} or {@code Warning}
     * @param skipped whether somebody skipped it
     * @param ignored whether its result is ignored
     * @param message what went wrong, or null
     * @param repair what DTS says to do about it, or null
     */
    public record Item(
            String name,
            @Nullable String state,
            boolean skipped,
            boolean ignored,
            @Nullable String message,
            @Nullable String repair) {}

    public DtsPrecheck {
        items = List.copyOf(items);
    }
}
