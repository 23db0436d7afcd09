package com.cloudbees.plugins.credentials.common;

/** Stands in for credentials with an id and a description. */
public interface StandardCredentials extends IdCredentials {
    String getDescription();
}
