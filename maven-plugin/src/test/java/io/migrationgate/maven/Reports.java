package io.migrationgate.maven;

import io.migrationgate.report.Report;
import io.migrationgate.verdict.Outcome;
import io.migrationgate.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes reports that hold a verdict and little else. */
final class Reports {
    private Reports() {}

    static Report go() {
        return report(Verdict.GO, null);
    }

    static Report stopped(String reason) {
        return report(Verdict.INCONCLUSIVE, reason);
    }

    private static Report report(Verdict verdict, @Nullable String stopped) {
        return new Report(
                Report.SCHEMA,
                "orders-to-hangzhou",
                "readiness",
                verdict + ": 1 of 1 criteria",
                "Look at the report.",
                verdict,
                Outcome.of(verdict),
                true,
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                "UTC",
                "LIVE",
                stopped,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
