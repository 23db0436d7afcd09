package io.migrationgate.evidence;

import io.migrationgate.plan.Cloud;
import io.migrationgate.plan.DtsReference;
import java.time.Instant;

/** Reads DTS. Every call ends by its deadline on the world's clock. */
public interface DtsReader {
    /** Lists all tasks of a type in the cloud's region, every page. */
    Reading<DtsListing> tasks(Cloud cloud, DtsReference.Type type, Instant deadline);

    /** Reads a task's delay a second way, through an action whose unit is documented by itself. */
    Reading<DtsSecondReading> secondLag(Cloud cloud, DtsReference task, Instant deadline);

    /** Reads the precheck of a task with every item, skipped and ignored ones too. */
    Reading<DtsPrecheck> precheck(Cloud cloud, DtsReference task, Instant deadline);
}
