package org.jenkinsci.remoting;

/** Stands in for what knows which side of the line this is. */
public abstract class RoleChecker {}
