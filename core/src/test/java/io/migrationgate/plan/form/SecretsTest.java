package io.migrationgate.plan.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LTAI5tExampleKeyId123",
                "id is LTAI5tExampleKeyId123.",
                "STS.NUgExampleToken12",
                "AKIAIOSFODNN7EXAMPLE",
                "-----BEGIN RSA PRIVATE KEY-----",
                "mysql://root:hunter2@10.0.0.5/orders"
            })
    void hasTheLookOfASecret(String text) {
        assertThat(Secrets.isIn(text)).isTrue();
        assertThat(Quoted.of(text)).isEqualTo("this value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rm-bp1.mysql.rds.aliyuncs.com", "server:web-1:80", "https://dts.aliyuncs.com", "LTAI", "STS"})
    void hasNoLookOfASecret(String text) {
        assertThat(Secrets.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "dbPassword",
                "DB_PASSWORD",
                "accessKeyId",
                "accessKeySecret",
                "securityToken",
                "api-key"
            })
    void isTheNameOfASecret(String key) {
        assertThat(Secrets.isNamedLikeOne(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credentials", "signing", "tables", "key", "tokens-table"})
    void isNotTheNameOfASecret(String key) {
        assertThat(Secrets.isNamedLikeOne(key)).isFalse();
    }
}
