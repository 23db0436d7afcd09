def log = new File(basedir, 'build.log').getText('UTF-8')
def plan = new File(basedir, 'migration.yaml').getText('UTF-8')

assert plan.contains('dts: { instance: "dtsorders01", job: "orders01", type: sync }')
assert plan.contains('smc: { source: "s-web01", job: "j-web01" }')
assert plan.contains('target: { instance: "rm-orders01", product: rds }')
assert plan.contains('# ? When may the cutover happen?')
assert log.contains('plan of my-migration reads well: 2 assets')
assert log.contains('USAGE(2): ') && log.contains('is there already and is not overwritten')
return true
