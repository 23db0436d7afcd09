package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.Credentials;

/** Stands in for credentials with a user name. */
public interface UsernameCredentials extends Credentials {
    String getUsername();
}
