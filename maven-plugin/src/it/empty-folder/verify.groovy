def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('migration-gate:backup-verify')
assert log.contains('migration-gate:dts-lag-gate')
assert log.contains('MIGRATION GATE: GO - SIMULATED')
assert log.contains('empty-folder reads well: 1 assets')
assert log.contains(': USAGE(2): there is no plan ')
assert log.contains('name it by -DmigrationGate.plan=FILE')
assert !log.contains('<inherited>') : 'nothing is inherited here'
assert outcome.outcome == 'USAGE'
assert !new File(reports, 'report.json').exists() : 'the report of the first run is gone'
return true
