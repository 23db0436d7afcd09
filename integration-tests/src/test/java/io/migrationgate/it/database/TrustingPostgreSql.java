package io.migrationgate.it.database;

import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes this JVM trust the servers of {@link PostgreSqlServer}, and nobody else, while a class of tests runs; classes that do
 * so take turns, by the lock {@value #DEFAULT_CONTEXT}.
 */
final class TrustingPostgreSql implements BeforeAllCallback, AfterAllCallback {
    static final String DEFAULT_CONTEXT = "javax.net.ssl.SSLContext.default";

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
