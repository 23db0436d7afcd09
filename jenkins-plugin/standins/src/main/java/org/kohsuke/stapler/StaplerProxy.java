package org.kohsuke.stapler;

/** Stands in for what may answer a request in place of the object that its address names. */
public interface StaplerProxy {
    Object getTarget();
}
