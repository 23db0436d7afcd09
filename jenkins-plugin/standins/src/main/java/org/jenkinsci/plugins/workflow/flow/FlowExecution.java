package org.jenkinsci.plugins.workflow.flow;

/** Stands in for a running pipeline. */
public abstract class FlowExecution {}
