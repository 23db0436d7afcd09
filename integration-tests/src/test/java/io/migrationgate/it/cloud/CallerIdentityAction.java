package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.migrationgate.it.cloud.AccessKeys.AccessKey;

/** Answers GetCallerIdentity of STS: who signed. A role has a RoleId and no UserId, a RAM user the other way round. */
final class CallerIdentityAction implements Action {
    static final String NAME = "GetCallerIdentity";

    @Override
    public Reply answer(RpcRequest request, SignatureFinding caller) {
        AccessKey key = caller.key().orElseThrow();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("RequestId", Reply.newRequestId());
        node.put("AccountId", key.account());
        if (key.isTemporary()) {
            node.put("IdentityType", "AssumedRoleUser");
            node.put(
                    "PrincipalId",
                    "33537620082992:" + key.session().substring(key.session().indexOf('/') + 1));
            node.put("RoleId", "33537620082992");
            node.put("Arn", "acs:ram::" + key.account() + ":assumed-role/" + key.session());
        } else {
            node.put("IdentityType", "RAMUser");
            node.put("PrincipalId", "288774244375210");
            node.put("UserId", "288774244375210");
            node.put("Arn", "acs:ram::" + key.account() + ":user/gate");
        }
        return Reply.ok(node);
    }
}
