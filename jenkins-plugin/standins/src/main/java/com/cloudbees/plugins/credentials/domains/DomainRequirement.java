package com.cloudbees.plugins.credentials.domains;

/** Stands in for what credentials must be good for. */
public class DomainRequirement {}
