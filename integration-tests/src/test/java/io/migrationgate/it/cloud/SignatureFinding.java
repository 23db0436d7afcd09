package io.migrationgate.it.cloud;

import io.migrationgate.it.cloud.AccessKeys.AccessKey;
import java.util.Optional;

/** Says whose key signed a request and, when the request is refused, why. */
record SignatureFinding(String keyId, Optional<AccessKey> key, Optional<ApiError> error) {

    static SignatureFinding refused(String keyId, ApiError error) {
        return new SignatureFinding(keyId, Optional.empty(), Optional.of(error));
    }

    boolean verified() {
        return error.isEmpty();
    }
}
