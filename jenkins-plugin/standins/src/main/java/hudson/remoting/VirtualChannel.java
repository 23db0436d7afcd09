package hudson.remoting;

/** Stands in for the line to an agent. */
public interface VirtualChannel {}
