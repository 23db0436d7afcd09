package io.migrationgate.plan;

import io.migrationgate.plan.form.Text;

/**
 * Describes the kinds of text in a plan.
 *
 * <p>What ends up in a connection, an address or a file name has a narrow form, so that nothing of a plan can become an
 * option, a path or a query there.
 */
final class Texts {
    /** Names that the plan gives; they become folder names and parts of {@code server:NAME:port}. */
    static final Text NAME = new Text(
            "a name of at most 63 letters, digits, '.', '_' and '-'",
            "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,62}",
            "orders");

    /** Names that the face looks a credential up by. */
    static final Text CREDENTIAL = new Text(
            "the name of a credential: letters, digits, '.', '_' and '-'",
            "[A-Za-z0-9_][A-Za-z0-9._-]{0,127}",
            "default");

    /** Ids that the cloud gives. */
    static final Text ID =
            new Text("an id of letters, digits, '.', '_', ':' and '-'", "[A-Za-z0-9_][A-Za-z0-9._:-]{0,127}", "rm-bp1");

    static final Text LINE = new Text(
            "text on one line", "[^\\x00-\\x1F\\x7F]{0,300}[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]{0,300}", "text");

    static final Text PROSE = new Text(
            "a sentence",
            "[^\\x00-\\x09\\x0B-\\x1F\\x7F]{0,1000}[^\\x00-\\x20\\x7F][^\\x00-\\x09\\x0B-\\x1F\\x7F]{0,1000}",
            "why");

    /** Paths of files; a backslash would be a folder on one machine and a letter on another. */
    static final Text FILE = new Text(
            "a path with / between folders",
            "[^\\x00-\\x1F\\x7F\\\\]{0,500}[^\\x00-\\x20\\x7F\\\\]",
            "drills/orders.json");

    static final Text HOST = new Text(
            "a host name or an IP address, without port",
            "[A-Za-z0-9][A-Za-z0-9._-]{0,252}|[0-9A-Fa-f:.]{2,45}",
            "10.0.0.5");

    /** Names of databases; they are put into a connection. */
    static final Text DATABASE = new Text(
            "the name of a database, in letters, digits, '.', '_', '$' and '-'",
            "[\\p{L}\\p{N}_][\\p{L}\\p{N}._$-]{0,127}",
            "orders");

    static final Text REGION = new Text(
            "a region such as cn-hangzhou or ap-southeast-1", "[a-z]{2,4}(-[a-z0-9]{1,20}){1,5}", "cn-hangzhou");

    static final Text ACCOUNT = new Text("an account id of 10 to 20 digits", "[0-9]{10,20}", "1234567890123456");

    static final Text ROLE = new Text(
            "the ARN of a role such as acs:ram::1234567890123456:role/migration-gate",
            "acs:ram::[0-9]{10,20}:role/[A-Za-z0-9._/-]{1,128}",
            "acs:ram::1234567890123456:role/migration-gate");

    /** What STS takes as the name of a session. */
    static final Text SESSION =
            new Text("2 to 64 letters, digits, '.', '@', '_' and '-'", "[A-Za-z0-9.@_-]{2,64}", "migration-gate");

    static final Text ADDRESS =
            new Text("an address such as https://dts.aliyuncs.com", "[!-~]{1,300}", "https://dts.aliyuncs.com");

    static final Text RECORD_TYPE = new Text("a record type such as A or CNAME", "[A-Z]{1,10}", "A");

    static final Text BACKEND =
            new Text("ID:port or server:NAME:port", "[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,200}:[0-9]{1,5}", "i-old1:80");

    private Texts() {}
}
