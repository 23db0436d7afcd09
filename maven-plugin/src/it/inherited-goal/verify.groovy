def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'one/target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('MIGRATION GATE: GO - SIMULATED') : 'the parent has a plan'
assert log.contains(': USAGE(2): there is no plan ')
assert log.contains('<inherited>false</inherited>')
assert log.contains('<plan>${maven.multiModuleProjectDirectory}/migration.yaml</plan>')
assert outcome.outcome == 'USAGE' && outcome.code == '2'
return true
