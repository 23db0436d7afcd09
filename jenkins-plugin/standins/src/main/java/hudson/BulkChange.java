package hudson;

import hudson.model.Saveable;
import java.io.Closeable;
import java.io.IOException;

/** Stands in for the bracket around several changes that are saved once: nothing is saved until it is committed. */
public class BulkChange implements Closeable {
    private static final ThreadLocal<BulkChange> CURRENT = new ThreadLocal<>();

    private final Saveable saveable;
    private boolean ended;

    public BulkChange(Saveable saveable) {
        this.saveable = saveable;
        CURRENT.set(this);
    }

    public void commit() throws IOException {
        if (!ended) {
            close();
            saveable.save();
        }
    }

    @Override
    public void close() {
        ended = true;
        CURRENT.remove();
    }

    public static boolean contains(Saveable saveable) {
        BulkChange current = CURRENT.get();
        return current != null && current.saveable == saveable;
    }
}
