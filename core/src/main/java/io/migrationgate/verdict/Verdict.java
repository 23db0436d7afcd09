package io.migrationgate.verdict;

import io.migrationgate.criteria.Finding;
import io.migrationgate.criteria.Finding.Status;
import java.util.Collection;

/** Whether the migration may go on; both {@link #NO_GO} and {@link #INCONCLUSIVE} block. */
public enum Verdict {
    GO,
    NO_GO,
    INCONCLUSIVE;

    /** The verdict over findings: some FAIL is NO_GO, else some INCONCLUSIVE or no finding at all is INCONCLUSIVE. */
    public static Verdict of(Collection<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.status() == Status.FAIL)) {
            return NO_GO;
        }
        boolean blocked = findings.stream().anyMatch(finding -> finding.status() == Status.INCONCLUSIVE);
        return blocked || findings.isEmpty() ? INCONCLUSIVE : GO;
    }
}
