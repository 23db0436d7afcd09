package io.migrationgate.plan;

import io.migrationgate.plan.form.Choice;
import io.migrationgate.plan.form.Count;
import io.migrationgate.plan.form.Form;
import io.migrationgate.plan.form.Key;
import io.migrationgate.plan.form.Nested;
import io.migrationgate.plan.form.Section;
import org.jspecify.annotations.Nullable;

/** Reads where one side of a database listens. */
final class EndpointReader {
    private static final Key<String> HOST =
            Key.optional("host", Texts.HOST, "Host name or IP address that it listens on.", "10.0.0.5");
    private static final Key<Integer> PORT = Key.optional("port", new Count(1, 65_535), "Port.", "3306");
    private static final Key<String> DATABASE =
            Key.optional("database", Texts.DATABASE, "Name of the database.", "orders");
    private static final Key<DatabaseEndpoint.Tls> TLS = Key.optional(
            "tls",
            Choice.of("TLS mode", DatabaseEndpoint.Tls.class),
            "`verify-full` when absent: encrypted, certificate and host name checked. `require` encrypts only and is"
                    + " printed as a risk.",
            "verify-full");
    private static final Key<String> CREDENTIALS =
            Key.optional("credentials", Texts.CREDENTIAL, "Credential that reads.", "orders-source");
    private static final Key<String> ACT_CREDENTIALS =
            Key.optional("actCredentials", Texts.CREDENTIAL, "Credential that acts.", "orders-source-admin");
    private static final Key<String> INSTANCE = Key.optional(
            "instance", Texts.ID, "Id of the cloud instance, when this side stands in the cloud.", "rm-bp1");
    private static final Key<String> PRODUCT = Key.optional("product", Texts.ID, "Product of that instance.", "rds");

    static final Form FORM =
            Form.of("Side of a database", HOST, PORT, DATABASE, TLS, CREDENTIALS, ACT_CREDENTIALS, INSTANCE, PRODUCT);

    static final Key<Section> SOURCE = Key.optional("source", new Nested(FORM), "Where the data come from.");
    static final Key<Section> TARGET = Key.optional("target", new Nested(FORM), "Where the data go.");

    private EndpointReader() {}

    static @Nullable DatabaseEndpoint find(@Nullable Section side) {
        return side == null ? null : read(side);
    }

    private static @Nullable ActingIdentity acting(@Nullable String credentials) {
        return credentials == null ? null : new ActingIdentity(credentials);
    }

    static DatabaseEndpoint read(Section side) {
        return new DatabaseEndpoint(
                side.get(HOST),
                side.get(PORT),
                side.get(DATABASE),
                side.get(TLS, DatabaseEndpoint.Tls.VERIFY_FULL),
                side.get(CREDENTIALS),
                acting(side.get(ACT_CREDENTIALS)),
                side.get(INSTANCE),
                side.get(PRODUCT));
    }
}
