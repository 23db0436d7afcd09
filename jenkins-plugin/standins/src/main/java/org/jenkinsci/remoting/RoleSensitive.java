package org.jenkinsci.remoting;

/** Stands in for what asks which side of the line it runs on. */
public interface RoleSensitive {
    void checkRoles(RoleChecker checker);
}
