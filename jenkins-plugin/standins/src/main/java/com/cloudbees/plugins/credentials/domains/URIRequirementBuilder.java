package com.cloudbees.plugins.credentials.domains;

import java.util.List;

/** Stands in for the making of requirements from an address. */
public class URIRequirementBuilder {
    private URIRequirementBuilder() {}

    public static URIRequirementBuilder fromUri(String uri) {
        throw new UnsupportedOperationException("URIRequirementBuilder.fromUri");
    }

    public List<DomainRequirement> build() {
        throw new UnsupportedOperationException("URIRequirementBuilder.build");
    }
}
