package io.migrationgate.adapter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.migrationgate.adapter.database.RedisUser.Permission;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedisUserTest {
    private static final RedisCommands COMMANDS = new RedisCommands(Map.of(
            "all", Set.of("get", "set", "del", "acl", "acl|setuser", "acl|whoami", "flushall"),
            "read", Set.of("get"),
            "write", Set.of("set", "del", "flushall"),
            "slow", Set.of("acl", "acl|setuser", "acl|whoami")));

    @Test
    void aLineIsReadWithItsSelectors() throws DatabaseTrouble {
        RedisUser user = RedisUser.ofLine("user app on #1f2e3d ~cart:* resetchannels -@all +get (%R~* -@all +set)");
        assertThat(user)
                .isEqualTo(new RedisUser(
                        "app",
                        true,
                        false,
                        true,
                        List.of(
                                new Permission(List.of("-@all", "+get"), List.of("~cart:*"), List.of()),
                                new Permission(List.of("-@all", "+set"), List.of("%R~*"), List.of())),
                        List.of()));
    }

    @Test
    void aRuleThatIsNotKnownIsToldWithoutWhatItHolds() throws DatabaseTrouble {
        assertThat(RedisUser.ofLine("user app on %X~secret !1f2e3d future-flag +get")
                        .strange())
                .containsExactly("%...", "!...", "future-flag");
    }

    @Test
    void noRuleIsLostWhateverItsOrder() throws DatabaseTrouble {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<String> rules = random.ints(1 + random.nextInt(8), 0, 6)
                    .mapToObj(kind -> List.of("+get", "-set", "~a:*", "&c", "%R~b", "?odd")
                            .get(kind))
                    .toList();
            RedisUser user = RedisUser.ofLine("user app on nopass " + String.join(" ", rules));
            Permission own = user.permissions().get(0);
            assertThat(own.commands())
                    .isEqualTo(rules.stream()
                            .filter(rule -> rule.matches("[+-].*"))
                            .toList());
            assertThat(own.keys())
                    .containsAll(
                            rules.stream().filter(rule -> rule.contains("~")).toList());
            assertThat(user.strange())
                    .hasSameSizeAs(rules.stream().filter("?odd"::equals).toList());
        }
    }

    @Test
    void keylessWritesNeedNoKeys() {
        assertThat(writes(List.of("-@all", "+set"), List.of())).isFalse();
        assertThat(writes(List.of("-@all", "+set"), List.of("%R~*"))).isFalse();
        assertThat(writes(List.of("-@all", "+set"), List.of("%RW~a"))).isTrue();
        assertThat(writes(List.of("-@all", "+flushall"), List.of())).isTrue();
        assertThat(writes(List.of("+@all", "-@write", "-acl|setuser"), List.of("~*")))
                .isFalse();
        assertThat(writes(List.of("-@all", "+acl"), List.of())).isTrue();
        assertThat(writes(List.of("-@all", "+acl|whoami"), List.of())).isFalse();
    }

    private static boolean writes(List<String> rules, List<String> keys) {
        return COMMANDS.write(new Permission(rules, keys, List.of()));
    }
}
