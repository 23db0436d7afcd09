package hudson.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Stands in for who may do what. */
public abstract class ACL {
    public static final Authentication SYSTEM2 = new UsernamePasswordAuthenticationToken("SYSTEM", "SYSTEM");

    public final void checkPermission(Permission p) {
        throw new UnsupportedOperationException("ACL.checkPermission");
    }

    public static ACLContext as2(Authentication auth) {
        throw new UnsupportedOperationException("ACL.as2");
    }
}
