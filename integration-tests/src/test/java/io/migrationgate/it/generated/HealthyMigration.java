package io.migrationgate.it.generated;

import java.util.Random;

/** Makes a migration up in which nothing is wrong: some assets of each kind, at least one in all. */
final class HealthyMigration {
    private static final int MOST_OF_A_KIND = 3;

    private HealthyMigration() {}

    static MadeUp of(long seed) {
        Random random = new Random(seed);
        MadeUp made = new MadeUp(seed);
        int databases = 1 + random.nextInt(MOST_OF_A_KIND);
        for (int number = 1; number <= databases; number++) {
            Databases.Pair pair = Databases.PAIRS.get(random.nextInt(Databases.PAIRS.size()));
            Databases.add(made, pair, number, random);
        }
        int servers = random.nextInt(MOST_OF_A_KIND);
        for (int number = 1; number <= servers; number++) {
            Servers.add(made, number, random);
        }
        int stores = random.nextInt(MOST_OF_A_KIND);
        for (int number = 1; number <= stores; number++) {
            Stores.add(made, number, random);
        }
        int records = random.nextInt(MOST_OF_A_KIND);
        for (int number = 1; number <= records; number++) {
            Routes.record(made, number, random);
        }
        int groups = random.nextInt(MOST_OF_A_KIND);
        for (int number = 1; number <= groups; number++) {
            Routes.group(made, number, random);
        }
        return made;
    }

    /** A migration of that seed that has one database of that pair of engines and one asset of every other kind. */
    static MadeUp withOneOfEach(long seed, Databases.Pair pair) {
        Random random = new Random(seed);
        MadeUp made = new MadeUp(seed);
        Databases.add(made, pair, 1, random);
        Servers.add(made, 1, random);
        Stores.add(made, 1, random);
        Routes.record(made, 1, random);
        Routes.group(made, 1, random);
        return made;
    }
}
