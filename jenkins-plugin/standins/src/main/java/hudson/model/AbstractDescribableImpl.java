package hudson.model;

/** Stands in for the base class that steps still have; nothing else of ours extends it. */
@Deprecated(since = "2.505")
public abstract class AbstractDescribableImpl<T extends AbstractDescribableImpl<T>> implements Describable<T> {}
