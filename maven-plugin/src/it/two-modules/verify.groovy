def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.count('MIGRATION GATE: NO_GO') == 1 : 'the goal runs once'
assert log.count('has already run in this build with the same parameters') == 2
assert log.count(': NO_GO(10): two-modules: 1 failed') == 3 : 'every module ends as the first one'
['.', 'one', 'two'].each {
    assert new File(basedir, "${it}/target/migration-gate/outcome.properties").text.contains('outcome=NO_GO')
}
return true
