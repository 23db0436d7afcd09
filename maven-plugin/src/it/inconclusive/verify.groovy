def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains(': INCONCLUSIVE(11): inconclusive: 0 failed, 1 inconclusive')
assert log.contains('INCONCLUSIVE dts-lag orders')
assert outcome.outcome == 'INCONCLUSIVE' && outcome.code == '11'
assert new File(reports, 'report.html').exists()
return true
