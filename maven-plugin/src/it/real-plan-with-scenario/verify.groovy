def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log =~ /: BROKEN_PLAN\(2\): [^\n]*a scenario or a loopback endpoint needs simulated: true/
assert outcome.outcome == 'BROKEN_PLAN'
assert !new File(reports, 'report.json').exists()
return true
