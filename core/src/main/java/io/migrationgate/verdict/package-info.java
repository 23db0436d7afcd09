/**
 * Makes one verdict of findings and waivers. Pure.
 */
@NullMarked
package io.migrationgate.verdict;

import org.jspecify.annotations.NullMarked;
