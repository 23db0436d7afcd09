package com.cloudbees.plugins.credentials;

import hudson.ExtensionPoint;
import hudson.model.Describable;

/** Stands in for stored credentials of any kind. */
public interface Credentials extends Describable<Credentials>, ExtensionPoint {}
