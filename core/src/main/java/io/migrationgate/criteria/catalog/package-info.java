/**
 * Holds one final class per criterion that this version judges.
 */
@NullMarked
package io.migrationgate.criteria.catalog;

import org.jspecify.annotations.NullMarked;
