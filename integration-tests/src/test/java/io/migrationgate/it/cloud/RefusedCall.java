package io.migrationgate.it.cloud;

/** Ends an action with the error that the cloud answers instead. */
final class RefusedCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    RefusedCall(ApiError error) {
        super(error.code());
        this.error = error;
    }

    RefusedCall(int status, String code, String message) {
        this(new ApiError(status, code, message));
    }

    ApiError error() {
        return error;
    }
}
