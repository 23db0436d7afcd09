package com.cloudbees.plugins.credentials.domains;

/** Stands in for a host that credentials must be good for. */
public class HostnameRequirement extends DomainRequirement {
    private final String hostname;

    public HostnameRequirement(String hostname) {
        this.hostname = hostname;
    }

    public String getHostname() {
        return hostname;
    }
}
