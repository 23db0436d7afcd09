package io.migrationgate.adapter.aliyun;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Lets a test cloud answer each action with bodies of its own, the last one again and again. */
final class ActionCloud {
    private final Map<String, Queue<TestCloud.Answer>> answers = new HashMap<>();
    private final TestCloud cloud;

    ActionCloud(TestCloud cloud) {
        this.cloud = cloud;
        cloud.answers((exchange, seen) -> {
            Queue<TestCloud.Answer> left = answers.getOrDefault(action(seen), new ArrayDeque<>());
            TestCloud.Answer next = left.size() > 1 ? left.remove() : left.peek();
            (next == null ? TestCloud.json("{}") : next).to(exchange, seen);
        });
    }

    ActionCloud on(String action, String... bodies) {
        Queue<TestCloud.Answer> all = new ArrayDeque<>();
        for (String body : bodies) {
            all.add(TestCloud.json(body));
        }
        answers.put(action, all);
        return this;
    }

    ActionCloud refuses(String action, int status, String code) {
        Queue<TestCloud.Answer> all = new ArrayDeque<>();
        all.add(TestCloud.reply(status, "{\"Code\":\"" + code + "\",\"Message\":\"no\"}"));
        answers.put(action, all);
        return this;
    }

    List<TestCloud.Seen> seen(String action) {
        return cloud.seen.stream().filter(one -> action(one).equals(action)).toList();
    }

    private static String action(TestCloud.Seen seen) {
        return seen.header("x-acs-action");
    }
}
