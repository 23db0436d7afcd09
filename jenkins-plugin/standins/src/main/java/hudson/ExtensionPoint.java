package hudson;

/** Stands in for the mark of what can be extended. */
public interface ExtensionPoint {}
