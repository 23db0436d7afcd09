package com.cloudbees.plugins.credentials.common;

import com.cloudbees.plugins.credentials.Credentials;

/** Stands in for credentials that are found by an id. */
public interface IdCredentials extends Credentials {
    String getId();
}
