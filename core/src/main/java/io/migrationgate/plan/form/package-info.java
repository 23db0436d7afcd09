/**
 * Reads a YAML text against one description of its keys and reports everything that is wrong with it.
 *
 * <p>The description ({@link io.migrationgate.plan.form.Form}, {@link io.migrationgate.plan.form.Key},
 * {@link io.migrationgate.plan.form.Shape}) is data: the reader checks by it, the JSON Schema and the plan reference are
 * written from it. This package does not know what a plan is.
 */
@NullMarked
package io.migrationgate.plan.form;

import org.jspecify.annotations.NullMarked;
