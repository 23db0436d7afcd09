/**
 * Starts real Maven processes with the real plugin and looks at what they leave: files, text, exit code.
 *
 * <p>Nothing here calls the gate; it is a build like that of any user, with settings, home folder and environment of its
 * own.
 */
@NullMarked
package io.migrationgate.it.maven;

import org.jspecify.annotations.NullMarked;
