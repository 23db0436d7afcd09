def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains(': USAGE(2): ')
assert log.contains('no credentials named gate-reader were found')
assert log.contains('MIGRATION_GATE_GATE_READER_USERNAME')
assert log.contains('<server><id>gate-reader</id>')
assert outcome.outcome == 'USAGE' && outcome.code == '2'
assert !new File(reports, 'report.json').exists()
return true
