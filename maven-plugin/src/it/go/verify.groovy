def log = new File(basedir, 'build.log').getText('UTF-8')
def reports = new File(basedir, 'target/migration-gate')
def outcome = new Properties()
new File(reports, 'outcome.properties').withInputStream { outcome.load(it) }

assert log.contains('MIGRATION GATE: GO - SIMULATED')
assert log.contains('SIMULATED')
assert outcome.outcome == 'GO' && outcome.code == '0'
['report.json', 'report.md', 'report.html', 'TEST-migration-gate.xml', 'outcome.properties'].each { assert new File(reports, it).length() > 0 : it }
assert new File(reports, 'report.json').getText('UTF-8').contains('"verdict" : "GO"') || new File(reports, 'report.json').getText('UTF-8').contains('"verdict":"GO"')
return true
