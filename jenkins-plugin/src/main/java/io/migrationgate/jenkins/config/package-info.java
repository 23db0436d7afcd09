/** Holds what an administrator allows, by form or as code. */
@NullMarked
package io.migrationgate.jenkins.config;

import org.jspecify.annotations.NullMarked;
