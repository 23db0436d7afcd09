/**
 * Says who may speak to the outside: credentials by name, the proxy to use, the identity that answered.
 *
 * <p>Holds no secret longer than a look-up needs it and prints none. Every package may use this one; it uses nothing.
 */
@NullMarked
package io.migrationgate.access;

import org.jspecify.annotations.NullMarked;
