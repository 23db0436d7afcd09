package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Describes one end of a task. An empty text leaves its field out of the reply.
 *
 * <p>The two generations of the API spell the same fields differently ({@code InstanceID} and {@code Ip}, then {@code
 * InstanceId} and {@code IP}), and only the newer one names the region.
 */
public record Endpoint(
        String engineName,
        String instanceType,
        String instanceId,
        String region,
        String ip,
        String port,
        String databaseName,
        String userName) {

    /** An instance of the cloud, such as an RDS one. */
    public static Endpoint instance(String engineName, String instanceType, String instanceId, String region) {
        return new Endpoint(engineName, instanceType, instanceId, region, "", "", "", "");
    }

    /** A database outside the cloud, reached by address. */
    public static Endpoint selfManaged(String engineName, String ip, int port) {
        return new Endpoint(engineName, "other", "", "", ip, Integer.toString(port), "", "");
    }

    public Endpoint withDatabase(String name) {
        return new Endpoint(engineName, instanceType, instanceId, region, ip, port, name, userName);
    }

    public Endpoint withUser(String name) {
        return new Endpoint(engineName, instanceType, instanceId, region, ip, port, databaseName, name);
    }

    public Endpoint withAddress(String host, int portNumber) {
        return new Endpoint(
                engineName,
                instanceType,
                instanceId,
                region,
                host,
                Integer.toString(portNumber),
                databaseName,
                userName);
    }

    /** As DescribeDtsJobs and DescribeDtsJobDetail spell it. */
    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "InstanceID", instanceId);
        put(node, "Region", region);
        put(node, "Ip", ip);
        putRest(node);
        node.put("SslSolutionEnum", "DISABLE");
        return node;
    }

    /** As the status calls of the older API spell it. */
    ObjectNode oldJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "InstanceId", instanceId);
        put(node, "IP", ip);
        putRest(node);
        return node;
    }

    private void putRest(ObjectNode node) {
        put(node, "InstanceType", instanceType);
        put(node, "EngineName", engineName);
        put(node, "Port", port);
        put(node, "DatabaseName", databaseName);
        put(node, "UserName", userName);
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }
}
