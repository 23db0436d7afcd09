package org.kohsuke.accmod.restrictions;

import org.kohsuke.accmod.AccessRestriction;

/** Stands in for the rule that nobody outside this plugin may use a class. */
public class NoExternalUse extends AccessRestriction {}
