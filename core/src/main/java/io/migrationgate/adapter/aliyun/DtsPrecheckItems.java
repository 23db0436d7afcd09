package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.DtsPrecheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the checks of a precheck: the paged ones, and those of the parts of a distributed task.
 *
 * <p>A check that somebody skipped must not get lost, so a skip mark nobody documented counts as one.
 */
final class DtsPrecheckItems {
    private DtsPrecheckItems() {}

    /** @param paged the entries of all pages */
    static List<DtsPrecheck.Item> of(List<Fields> paged, List<Reply> replies) {
        Set<Fields> all = new LinkedHashSet<>(paged);
        for (Reply reply : replies) {
            // Every page repeats these.
            for (String part : List.of("SubDistributedJobStatus", "FullNetCheckJobStatus")) {
                reply.body().list(part).forEach(job -> all.addAll(job.list("JobProgress")));
            }
        }
        List<DtsPrecheck.Item> items = new ArrayList<>();
        all.forEach(check -> items.add(item(check)));
        return items;
    }

    private static DtsPrecheck.Item item(Fields check) {
        String name = check.firstText("Item", "Names", "Id");
        return new DtsPrecheck.Item(
                name == null ? "?" : SafeText.line(name),
                check.text("State"),
                check.raised("Skip"),
                check.raised("IgnoreFlag"),
                line(check.firstText("ErrMsg", "ErrDetail")),
                line(check.text("RepairMethod")));
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : SafeText.withoutValues(text);
    }
}
