package io.migrationgate.adapter.remote;

import io.migrationgate.access.Courier;
import io.migrationgate.access.CourierException;
import io.migrationgate.access.Errand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Carries tasks to another machine in the same process, and behaves as badly as a test wants. */
final class FakeChannel implements Courier {
    final List<Errand> errands = new ArrayList<>();
    /** What makes the answer on the other side. */
    UnaryOperator<String> other;
    /** Why nobody answers; null when somebody does. */
    String away;
    /** Whether the one who waits is interrupted. */
    boolean interrupts;
    /** What happens to an answer on its way. */
    UnaryOperator<String> onTheWay = answer -> answer;

    FakeChannel(UnaryOperator<String> other) {
        this.other = other;
    }

    @Override
    public String place() {
        return "agent linux-1";
    }

    @Override
    public String carry(Errand errand) throws InterruptedException {
        errands.add(errand);
        if (interrupts) {
            throw new InterruptedException();
        }
        if (away != null) {
            throw new CourierException(away);
        }
        return onTheWay.apply(other.apply(errand.task()));
    }
}
