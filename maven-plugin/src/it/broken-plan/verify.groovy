def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'reports')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains(': BROKEN_PLAN(2): the plan has 2 mistakes')
assert log =~ /migration\.yaml:5:\d+: databases\[0\]\.engine/ || log =~ /migration\.yaml:5:\d+: /
assert log =~ /migration\.yaml:7:\d+: /
assert outcome.outcome == 'BROKEN_PLAN' && outcome.code == '2'
assert outcome.message == 'BROKEN_PLAN(2): the plan has 2 mistakes'
assert !new File(reports, 'report.json').exists() : 'the report of an earlier run is gone'
assert !log.contains('\tat io.migrationgate') : 'a mistake in a plan is no stack trace'
return true
