package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

/** Stands in for a job or a folder, and for the rights on it. */
public interface Item extends AccessControlled, ModelObject {
    Permission READ = Permission.READ;
    Permission CONFIGURE = Permission.CONFIGURE;

    String getFullName();
}
