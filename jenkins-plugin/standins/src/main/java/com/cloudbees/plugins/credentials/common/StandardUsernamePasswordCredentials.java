package com.cloudbees.plugins.credentials.common;

/** Stands in for credentials with an id, a user name and a password: here an AccessKey's two halves. */
public interface StandardUsernamePasswordCredentials extends StandardUsernameCredentials, UsernamePasswordCredentials {}
