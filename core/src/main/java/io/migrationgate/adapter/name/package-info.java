/**
 * Asks the servers of DNS zones, by the library dnsjava. What a resolver or this machine keeps is never taken for the
 * answer; a resolver only says which servers a zone has.
 */
@NullMarked
package io.migrationgate.adapter.name;

import org.jspecify.annotations.NullMarked;
