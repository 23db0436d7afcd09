def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains(": USAGE(2): below: 10s is looser than the plan's 5s")
assert outcome.outcome == 'USAGE'
return true
