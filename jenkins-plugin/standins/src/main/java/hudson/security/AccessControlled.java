package hudson.security;

/** Stands in for what asks for rights. */
public interface AccessControlled {
    ACL getACL();

    default void checkPermission(Permission permission) {
        getACL().checkPermission(permission);
    }
}
