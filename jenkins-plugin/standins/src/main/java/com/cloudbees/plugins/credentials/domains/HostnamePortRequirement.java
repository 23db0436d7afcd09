package com.cloudbees.plugins.credentials.domains;

/** Stands in for a host and port that credentials must be good for. */
public class HostnamePortRequirement extends HostnameRequirement {
    private final int port;

    public HostnamePortRequirement(String hostname, int port) {
        super(hostname);
        this.port = port;
    }

    public int getPort() {
        return port;
    }
}
