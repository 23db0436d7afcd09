def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('MIGRATION GATE: GO for backups only')
assert log.contains('USAGE(2): the plan has no database and no server')
assert log.contains(': INCONCLUSIVE(11): backup-verify: 0 failed, 1 inconclusive of 5')
assert log.contains('INCONCLUSIVE backup-restored orders / target: ')
assert !log.contains('dts-lag') : 'no delay is watched'
assert outcome.outcome == 'INCONCLUSIVE' && outcome.code == '11'
['report.json', 'report.md', 'report.html', 'TEST-migration-gate.xml', 'outcome.properties'].each { assert new File(reports, it).length() > 0 : it }
return true
