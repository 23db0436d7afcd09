package org.kohsuke.accmod;

/** Stands in for a rule about who may use a class. */
public abstract class AccessRestriction {}
