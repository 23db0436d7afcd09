def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains(': NO_GO(10): no-go: 1 failed')
assert log.contains('FAIL dts-lag orders: delay 7 s')
assert log.contains('needed: delay below 5 s for 60 s')
assert outcome.outcome == 'NO_GO' && outcome.code == '10'
['report.json', 'report.md', 'report.html', 'TEST-migration-gate.xml', 'outcome.properties'].each { assert new File(reports, it).length() > 0 : it }
assert !log.contains('\tat io.migrationgate') : 'a verdict is no stack trace'
return true
