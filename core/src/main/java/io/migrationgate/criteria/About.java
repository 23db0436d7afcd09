package io.migrationgate.criteria;

import io.migrationgate.plan.Asset;
import io.migrationgate.plan.Waiver;
import io.migrationgate.sequence.Phase;
import io.migrationgate.sequence.Sequence;
import io.migrationgate.sequence.Wave;

/** What a finding is about: an asset, a phase of the cutover, or the plan as a whole. */
public sealed interface About {
    /** The name for people, unique in a plan. */
    String name();

    /** The name that a waiver gives it. */
    String waived();

    /** An asset of the plan. */
    record OfAsset(Asset asset) implements About {
        @Override
        public String name() {
            return asset.name();
        }

        @Override
        public String waived() {
            return asset.name();
        }
    }

    /** A phase; a waiver names its id and covers it in every wave. */
    record OfPhase(Sequence sequence, Wave wave, Phase phase) implements About {
        @Override
        public String name() {
            return phase.name();
        }

        @Override
        public String waived() {
            return phase.id().id();
        }
    }

    /** The plan. */
    record OfPlan(Sequence sequence) implements About {
        @Override
        public String name() {
            return Waiver.PLAN;
        }

        @Override
        public String waived() {
            return Waiver.PLAN;
        }
    }
}
