package io.migrationgate.simulator.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what sends clients somewhere. */
final class TrafficReader {
    private TrafficReader() {}

    static TrafficScript read(Value value) {
        Fields fields = value.fields();
        TrafficScript traffic = new TrafficScript(domains(fields), groups(fields), names(fields));
        fields.finish();
        return traffic;
    }

    private static List<DomainScript> domains(Fields fields) {
        List<DomainScript> domains = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Value value : fields.find("domains").map(Value::list).orElse(List.of())) {
            DomainScript domain = DomainReader.read(value);
            if (!names.add(domain.name())) {
                throw value.refused("has the name of another domain");
            }
            if (!domain.records().stream().allMatch(record -> ids.add(record.id()))) {
                throw value.refused("has a record with the id of another one");
            }
            domains.add(domain);
        }
        return domains;
    }

    private static List<GroupScript> groups(Fields fields) {
        List<GroupScript> groups = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Value value : fields.find("groups").map(Value::list).orElse(List.of())) {
            GroupScript group = GroupReader.read(value);
            if (!ids.add(group.id())) {
                throw value.refused("has the id of another group");
            }
            groups.add(group);
        }
        return groups;
    }

    private static List<NameScript> names(Fields fields) {
        List<NameScript> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Value value : fields.find("names").map(Value::list).orElse(List.of())) {
            NameScript name = NameScriptReader.read(value);
            if (!seen.add(name.name())) {
                throw value.refused("is there twice");
            }
            names.add(name);
        }
        return names;
    }
}
