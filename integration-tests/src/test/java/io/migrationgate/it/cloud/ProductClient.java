package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/** A cloud and a caller for tests of one product: answers as JSON, refusals as status and code. */
final class ProductClient implements AutoCloseable {
    final DocumentedCloud cloud = new DocumentedCloud();

    private final String version;
    private final RawClient client = new RawClient(cloud, "LTAI-test", "secret");

    ProductClient(String version) {
        this.version = version;
        cloud.keys().add("LTAI-test", "secret");
    }

    JsonNode json(String action, String... parameters) throws IOException, InterruptedException {
        HttpResponse<String> response = client.call(version, action, parameters);
        if (response.statusCode() != 200) {
            throw new IOException("HTTP " + response.statusCode() + ": " + response.body());
        }
        return RawClient.json(response);
    }

    JsonNode formJson(String action, String... parameters) throws IOException, InterruptedException {
        return RawClient.json(client.callWithForm(version, action, parameters));
    }

    /** Status and code of the error that the call ends with, such as {@code 400 MissingParameter}. */
    String refusal(String action, String... parameters) throws IOException, InterruptedException {
        HttpResponse<String> response = client.call(version, action, parameters);
        return response.statusCode() + " "
                + RawClient.json(response).path("Code").asText();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
