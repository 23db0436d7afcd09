/**
 * Shows the gate as Maven goals: turns parameters, settings.xml and the environment into calls of the engine, and
 * outcomes into a passed or failed build.
 *
 * <p>Decides nothing itself. Uses of the engine only its root package, {@code access}, {@code plan}, {@code progress},
 * {@code verdict} and {@code report}.
 */
@NullMarked
package io.migrationgate.maven;

import org.jspecify.annotations.NullMarked;
