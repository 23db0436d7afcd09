package io.migrationgate.plan;

/**
 * Names the credentials of an identity that changes something: in cutover and rollback alone.
 *
 * <p>A type of its own, so that no look-up of a reading identity takes it by mistake; outside of this package no class of
 * core uses it yet, which {@code ArchitectureTest} holds.
 *
 * @param credentials name that the face looks up
 */
public record ActingIdentity(String credentials) {}
