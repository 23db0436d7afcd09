def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('MIGRATION GATE: GO')
assert log.contains('USAGE(2): migrationGate.below is "five", which is not a duration')
assert log.contains(': NO_GO(10): ')
assert log.contains('needed: delay below 1 s for 90 s')
assert outcome.outcome == 'NO_GO' && outcome.goal == 'dts-lag-gate'
return true
