def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('MIGRATION GATE: ADVISORY') || log.contains('ADVISORY')
assert log =~ /\d  FAIL  .*/ && log.contains('- dts-lag (orders): ')
assert outcome.verdict == 'NO_GO' && outcome.code == '0' && outcome.advisory == 'true'
assert new File(reports, 'report.html').exists()
return true
