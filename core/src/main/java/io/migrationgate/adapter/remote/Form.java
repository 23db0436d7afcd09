package io.migrationgate.adapter.remote;

import io.migrationgate.evidence.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says how a value is written as JSON and read back.
 *
 * @param reader empty when a member is absent, unknown or of another kind than the writer makes it
 */
public record Form<T>(Function<T, JsonObject> writer, Function<JsonObject, Optional<T>> reader) {}
