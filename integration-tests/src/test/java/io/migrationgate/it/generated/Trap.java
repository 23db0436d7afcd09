package io.migrationgate.it.generated;

import io.migrationgate.it.generated.MadeUp.Moving;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * One thing that goes wrong in a migration, and the criterion that must see it.
 *
 * @param name says what is wrong
 * @param criterion that must not pass
 * @param concerns the assets that it can happen to
 * @param happens makes it happen to one of them
 */
record Trap(String name, String criterion, Predicate<Moving> concerns, BiConsumer<MadeUp, Moving> happens) {}
