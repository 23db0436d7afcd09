package hudson.model;

/** Stands in for what hangs on a build, a job or a node. */
public interface Action extends ModelObject {
    String getIconFileName();

    @Override
    String getDisplayName();

    String getUrlName();
}
