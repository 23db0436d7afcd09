package org.jenkinsci.plugins.workflow.actions;

import hudson.model.Action;

/** Stands in for the mark of an action that is saved with its node. */
public interface PersistentAction extends Action {}
