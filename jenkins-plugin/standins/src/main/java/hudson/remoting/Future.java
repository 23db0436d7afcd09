package hudson.remoting;

/** Stands in for the answer that an agent will give. */
public interface Future<V> extends java.util.concurrent.Future<V> {}
