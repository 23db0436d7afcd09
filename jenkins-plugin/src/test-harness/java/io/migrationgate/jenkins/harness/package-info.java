/**
 * Tests the plugin inside a real Jenkins: its forms, sandbox, credentials, pages, and restarts.
 *
 * <p>Compiled by the plugin's own POM alone; uses what a pipeline, an administrator and a browser can use, nothing else.
 */
@NullMarked
package io.migrationgate.jenkins.harness;

import org.jspecify.annotations.NullMarked;
