package com.cloudbees.plugins.credentials.common;

/** Stands in for credentials with a user name and a password. */
public interface UsernamePasswordCredentials extends UsernameCredentials, PasswordCredentials {}
