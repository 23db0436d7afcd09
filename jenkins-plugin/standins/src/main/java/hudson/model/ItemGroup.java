package hudson.model;

/** Stands in for a folder: what items lie in. */
@SuppressWarnings("unused")
public interface ItemGroup<T extends Item> {}
