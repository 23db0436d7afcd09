package io.migrationgate.it.cloud;

/** Names an error that the cloud answers with, by HTTP status and documented code. */
record ApiError(int status, String code, String message) {

    static ApiError missingParameter(String name) {
        return new ApiError(
                400,
                "MissingParameter",
                "The input parameter \"" + name + "\" that is mandatory for processing this request is not supplied.");
    }

    static ApiError invalidParameter(String name) {
        return new ApiError(403, "InvalidParameter", "The specified parameter \"" + name + "\" is not valid.");
    }

    static ApiError unknownAction() {
        return new ApiError(
                404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method.");
    }

    static ApiError unknownInstance() {
        return new ApiError(403, "Forbidden.InstanceNotFound", "The specified instance does not exist.");
    }

    static ApiError unknownJob() {
        return new ApiError(400, "InvalidJobId", "The specified job does not exist.");
    }

    static ApiError throttled() {
        return new ApiError(400, "Throttling.User", "Request was denied due to user flow control.");
    }

    static ApiError unavailable() {
        return new ApiError(
                503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server.");
    }
}
