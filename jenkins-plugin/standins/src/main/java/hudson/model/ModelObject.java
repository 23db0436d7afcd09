package hudson.model;

/** Stands in for whatever has a name to show. */
public interface ModelObject {
    String getDisplayName();
}
