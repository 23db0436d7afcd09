package io.migrationgate.adapter.aliyun;

import io.migrationgate.evidence.DtsVerification;
import io.migrationgate.evidence.DtsVerificationReader;
import io.migrationgate.evidence.Reading;
import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Data Transmission Service verified, API version 2020-01-01.
 *
 * <p>{@code BootTime} has no zone. The example of the official page begins its id with the same moment in Unix time, and
 * that makes it China time.
 */
public final class DtsVerifications implements DtsVerificationReader {
    /** No longest page is documented; this is the shortest of those that the other actions of DTS take at most. */
    private static final String PAGE_SIZE = "30";

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final OpenApiClient client;

    public DtsVerifications(OpenApiClient client) {
        this.client = client;
    }

    @Override
    public Reading<DtsVerification> fullVerification(Cloud cloud, DtsReference task, Instant deadline) {
        Call call = Call.read(
                "dts",
                "2020-01-01",
                "DescribeDataCheckTableDetails",
                Map.of(
                        "RegionId",
                        cloud.region(),
                        "DtsJobId",
                        task.job(),
                        "CheckType",
                        "1", // full verification
                        "Status",
                        "-1", // tables in every state
                        "PageSize",
                        PAGE_SIZE));
        String source = call.source(cloud.region());
        return client.read(source, () -> {
            Paging.Whole whole = new Paging(
                            source, "TableDetails", true, page -> page.whole("TotalCount"), DtsVerifications::identity)
                    .read(page -> client.call(cloud, call.with("PageNumber", String.valueOf(page)), deadline));
            Fields first = whole.replies().get(0).body();
            List<DtsVerification.Table> tables =
                    whole.entries().stream().map(DtsVerifications::table).toList();
            return new OpenApiClient.Answer<>(
                    whole.replies(),
                    new DtsVerification(first.whole("DiffTableCount"), first.whole("FailedTableCount"), tables));
        });
    }

    /** Both names of a table: one table may be compared with several. */
    private static @Nullable String identity(Fields table) {
        String name = name(table);
        return name.isEmpty() ? null : name + " " + table.text("TargetDbName") + "." + table.text("TargetTbName");
    }

    private static String name(Fields table) {
        String database = table.text("SourceDbName");
        String name = table.text("SourceTbName");
        return database == null || name == null ? "" : SafeText.line(database + "." + name);
    }

    private static DtsVerification.Table table(Fields table) {
        return new DtsVerification.Table(
                name(table),
                table.text("Status"),
                table.whole("TotalCount"),
                table.whole("FinishCount"),
                table.whole("DiffCount"),
                error(table),
                began(table));
    }

    /** A zero says that nothing failed. */
    private static @Nullable String error(Fields table) {
        String code = table.text("ErrorCode");
        return code == null || code.equals("0") ? null : SafeText.line(code);
    }

    private static @Nullable Instant began(Fields table) {
        String text = table.text("BootTime");
        try {
            return text == null ? null : LocalDateTime.parse(text, TIME).toInstant(CHINA);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
