def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('MIGRATION GATE: GO - SIMULATED')
assert log.contains('MIGRATION GATE: GO for the way back only')
assert log.contains('runs command run-switch-application: ["./switch.sh", "--to the new side"]')
assert log.contains('runs the undo of command run-switch-application: ["./switch.sh", "--back"]')
assert log.contains('dts SuspendDtsJob in main (cn-hangzhou)')
assert log.contains('USAGE(2): this version cannot run a cutover or its way back, it only plans them')
assert new File(basedir, 'target/forward/outcome.properties').getText('UTF-8').contains('USAGE') : 'the run was refused and the plan is gone'
return true
