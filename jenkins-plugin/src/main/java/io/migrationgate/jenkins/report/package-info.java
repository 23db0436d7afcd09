/** Shows reports on the pages of a build; what is stored is the report's JSON text and nothing of the engine. */
@NullMarked
package io.migrationgate.jenkins.report;

import org.jspecify.annotations.NullMarked;
