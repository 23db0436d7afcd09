package hudson.security;

/** Stands in for a stretch of code that runs with somebody's rights. */
public class ACLContext implements AutoCloseable {
    private ACLContext() {}

    @Override
    public void close() {
        throw new UnsupportedOperationException("ACLContext.close");
    }
}
