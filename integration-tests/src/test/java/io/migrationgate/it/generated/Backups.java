package io.migrationgate.it.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds backups of sources: to the plan, and to the world that answers it. */
final class Backups {
    private Backups() {}

    /** A backup outside the cloud, by a manifest and the record of a drill. */
    static ObjectNode external(MadeUp made, ObjectNode planned, String asset) {
        String manifest = "drills/" + asset + ".json";
        planned.putArray("backups")
                .addObject()
                .put("of", "source")
                .put("product", "external")
                .put("manifest", manifest);
        made.held("records")
                .addObject()
                .put("kind", "drill-source")
                .put("asset", asset)
                .put("backup", "backup-0")
                .put("age", "24h");
        return made.held("backups").addObject().put("product", "external").put("manifest", manifest);
    }

    /** A backup by a client of Cloud Backup, restored there. */
    static ObjectNode ofClient(MadeUp made, ObjectNode planned, String asset) {
        String client = "c-" + asset;
        planned.putArray("backups")
                .addObject()
                .put("of", "source")
                .put("product", "hbr")
                .put("client", client);
        return made.held("backups")
                .addObject()
                .put("product", "hbr")
                .put("client", client)
                .put("region", MadeUp.REGION);
    }
}
