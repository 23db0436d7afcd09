package io.migrationgate.it.cloud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the calls in the order of their arrival and lets tests act on the n-th one. */
public final class CallLog {
    private final List<Call> calls = new ArrayList<>();
    private final List<Turn> turns = new CopyOnWriteArrayList<>();

    CallLog() {}

    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    public List<Call> of(String action) {
        return all().stream().filter(call -> call.action().equals(action)).toList();
    }

    public int count(String action) {
        return of(action).size();
    }

    /** Runs the change when the n-th call of the action from the beginning has arrived, before it is answered. */
    public void at(String action, int nth, Runnable change) {
        turns.add(new Turn(action, nth, change));
    }

    /** Waits until the action was called so often. Returns false when the time is over first. */
    public synchronized boolean await(String action, int count, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (count(action) < count) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    void add(Call call) {
        int nth;
        synchronized (this) {
            calls.add(call);
            nth = count(call.action());
            notifyAll();
        }
        for (Turn turn : turns) {
            if (turn.action().equals(call.action()) && turn.nth() == nth) {
                turn.change().run();
            }
        }
    }

    /** Holds a change that waits for its call. */
    private record Turn(String action, int nth, Runnable change) {}
}
