package io.migrationgate.it.database;

import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes this JVM trust the servers of {@link PostgreSqlServer}, and nobody else, while a class of tests runs. */
final class TrustingPostgreSql implements BeforeAllCallback, AfterAllCallback {
    private SSLContext before;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        before = SSLContext.getDefault();
        SSLContext.setDefault(PostgreSqlServer.certificate().trusting());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SSLContext.setDefault(before);
    }
}
