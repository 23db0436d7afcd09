package io.migrationgate.evidence;

/** Reads the small files that a plan names; relative paths start at the plan's folder. */
@FunctionalInterface
public interface PlanFolder {
    /** Reads the text of a file; a text is {@link Level#DECLARED} until its signature has been checked. */
    Reading<String> text(String path);
}
