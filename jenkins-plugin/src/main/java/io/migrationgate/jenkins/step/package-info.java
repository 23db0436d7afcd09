/** The pipeline steps: their arguments, their runs, and what they ask of Jenkins. */
@NullMarked
package io.migrationgate.jenkins.step;

import org.jspecify.annotations.NullMarked;
