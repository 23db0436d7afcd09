package io.migrationgate.simulator.sts;

import io.migrationgate.simulator.action.Action;
import io.migrationgate.simulator.action.Call;
import io.migrationgate.simulator.scenario.Account;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says whose key signed the call. A user has no role id, a role no user id. */
final class GetCallerIdentity implements Action {
    private static final String USER_ID = "216959339000654321";
    private static final String ROLE_ID = "300000000000000321";

    @Override
    public String product() {
        return "sts";
    }

    @Override
    public String version() {
        return "2015-04-01";
    }

    @Override
    public String name() {
        return "GetCallerIdentity";
    }

    @Override
    public Map<String, Object> answer(Call call) {
        Account account = call.caller();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("AccountId", account.id());
        body.put("Arn", account.arn());
        String who = account.arn().substring(account.arn().lastIndexOf(':') + 1);
        if (who.equals("root")) {
            body.put("IdentityType", "Account");
            body.put("PrincipalId", account.id());
            body.put("UserId", account.id());
        } else if (who.startsWith("user/")) {
            body.put("IdentityType", "RAMUser");
            body.put("PrincipalId", USER_ID);
            body.put("UserId", USER_ID);
        } else {
            body.put("IdentityType", "AssumedRoleUser");
            body.put("PrincipalId", ROLE_ID + ":" + who.substring(who.lastIndexOf('/') + 1));
            body.put("RoleId", ROLE_ID);
        }
        return body;
    }
}
