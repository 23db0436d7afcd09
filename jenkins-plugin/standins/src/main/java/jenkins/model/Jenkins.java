package jenkins.model;

import hudson.ProxyConfiguration;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;

/** Stands in for the controller: there is none in a test without Jenkins. */
public class Jenkins implements AccessControlled {
    @SuppressWarnings("deprecation")
    public static final Permission ADMINISTER = Permission.HUDSON_ADMINISTER;

    private Jenkins() {}

    public static Jenkins get() {
        throw new UnsupportedOperationException("Jenkins.get");
    }

    public static Jenkins getInstanceOrNull() {
        return null;
    }

    public boolean isTerminating() {
        throw new UnsupportedOperationException("Jenkins.isTerminating");
    }

    public String getRootUrl() {
        throw new UnsupportedOperationException("Jenkins.getRootUrl");
    }

    public ProxyConfiguration getProxy() {
        throw new UnsupportedOperationException("Jenkins.getProxy");
    }

    @Override
    public ACL getACL() {
        throw new UnsupportedOperationException("Jenkins.getACL");
    }
}
