/**
 * Draws what people and machines read: log text, Markdown, JSON, JUnit XML and HTML, all from one model made of its own
 * records.
 */
@NullMarked
package io.migrationgate.report;

import org.jspecify.annotations.NullMarked;
