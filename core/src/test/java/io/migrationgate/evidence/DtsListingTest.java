package io.migrationgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.evidence.DtsTask.Endpoint;
import io.migrationgate.plan.DtsReference;
import io.migrationgate.plan.DtsReference.Direction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DtsListingTest {
    private static final Endpoint NOWHERE = new Endpoint(null, null, null, null, null, null, null);

    private final DtsTask forward = task("dts1", "job1", Direction.FORWARD);
    private final DtsTask reverse = task("dts1", "job1back", Direction.REVERSE);
    private final DtsTask other = task("dts2", "job2back", Direction.REVERSE);
    private final DtsListing listing = new DtsListing(List.of(other, forward, reverse), 1, 20);

    @Test
    void aTaskIsFoundByItsIdAndDirection() {
        assertThat(listing.find(reference("job1", Direction.FORWARD))).contains(forward);
        assertThat(listing.find(reference("job1back", Direction.REVERSE))).contains(reverse);
    }

    @Test
    void theReverseDirectionIsAlsoFoundByTheForwardId() {
        assertThat(listing.find(reference("job1", Direction.REVERSE))).contains(reverse);
    }

    @Test
    void aForwardTaskIsNeverFoundByTheReverseId() {
        assertThat(listing.find(reference("job1back", Direction.FORWARD))).isEmpty();
        assertThat(listing.find(reference("job3", Direction.REVERSE))).isEmpty();
    }

    private static DtsReference reference(String job, Direction direction) {
        return new DtsReference("dts1", job, DtsReference.Type.SYNC, direction, new DtsReference.Reverse.Undeclared());
    }

    private static DtsTask task(String instance, String job, Direction direction) {
        return new DtsTask(
                instance,
                job,
                DtsReference.Type.SYNC,
                direction,
                "cn-hangzhou",
                "Synchronizing",
                null,
                null,
                null,
                null,
                false,
                null,
                DtsLag.known(Duration.ZERO),
                null,
                NOWHERE,
                NOWHERE);
    }
}
