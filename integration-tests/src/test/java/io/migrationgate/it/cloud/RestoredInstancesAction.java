package io.migrationgate.it.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Answers DescribeRestoreDBInstanceList: the instances that were made from one instance's backups since a full hour no
 * more than seven days ago.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/mongodb/developer-reference/api-dds-2015-12-01-describerestoredbinstancelist">
 *     DescribeRestoreDBInstanceList</a>
 */
final class RestoredInstancesAction extends ListAction {
    private static final Pattern FULL_HOUR = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z");
    private static final Duration EARLIEST = Duration.ofDays(-7);

    private final Set<String> instances;
    private final OwnedEntries restored;

    RestoredInstancesAction(Set<String> instances, OwnedEntries restored) {
        super("DBInstances/DBInstance", NumberedPages.upTo(30, 100), restored.all());
        this.instances = instances;
        this.restored = restored;
    }

    @Override
    Predicate<ObjectNode> asked(RpcRequest request) {
        String instance = request.required("DBInstanceId");
        String after = request.required("CreationTimeAfter");
        if (!FULL_HOUR.matcher(after).matches() || after.compareTo(Times.fromNow(EARLIEST)) < 0) {
            throw new RefusedCall(400, "InvalidParameter", "The specified parameter CreationTimeAfter is not valid.");
        }
        MongoDb.checkInstance(instances, instance);
        return restored.of(instance).and(Match.between("CreationTime", after, ""));
    }
}
