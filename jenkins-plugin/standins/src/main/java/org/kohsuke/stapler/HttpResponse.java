package org.kohsuke.stapler;

/** Stands in for an answer to a web request. */
public interface HttpResponse {}
