package com.cloudbees.plugins.credentials.common;

/** Stands in for credentials with an id and a user name. */
public interface StandardUsernameCredentials extends StandardCredentials, UsernameCredentials {}
