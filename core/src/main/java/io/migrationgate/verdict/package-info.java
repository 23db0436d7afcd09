/**
 * Makes one verdict of findings and waivers, and the hash that a release of a cutover is bound to. Pure.
 */
@NullMarked
package io.migrationgate.verdict;

import org.jspecify.annotations.NullMarked;
